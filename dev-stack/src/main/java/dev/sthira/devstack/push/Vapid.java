package dev.sthira.devstack.push;

import java.time.Instant;

/**
 * The sender of a push message, as its verified token says (RFC 8292).
 *
 * @param publicKey the key that the signature fits, base64url
 */
public record Vapid(String aud, String sub, Instant exp, String publicKey) {}
