package dev.sthira.session.together;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link by which people come to a session.
///
/// @param seats how many people may come by it
/// @param taken how many have
record Invite(
        UUID id,
        UUID session,
        int seats,
        int taken,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /// Why nobody new can come by it; nothing if somebody can.
    @Nullable
    String closedBecause(Instant now) {
        if (revokedAt != null) {
            return "revoked";
        }
        if (!now.isBefore(expiresAt)) {
            return "expired";
        }
        return taken >= seats ? "used" : null;
    }
}
