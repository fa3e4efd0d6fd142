package dev.sthira.devstack.push;

/**
 * What a browser tells its application: where to post messages for it and how to encrypt them.
 *
 * @param p256dh the device's public key, base64url
 * @param auth the shared secret, base64url
 */
public record Subscription(String id, String endpoint, String p256dh, String auth) {}
