package dev.sthira.devstack.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A push message as the device shows it.
 *
 * @param number counts all messages of this push service from 1 since it started
 * @param ttl seconds
 * @param topic a newer message of the same topic is meant to replace this one
 * @param urgency very-low, low, normal or high
 * @param payload decrypted
 */
public record ReceivedPush(
        long number,
        Instant receivedAt,
        int ttl,
        @Nullable String topic,
        String urgency,
        String payload,
        Vapid vapid) {}
