package dev.sthira.notification.message;

import java.util.UUID;

/// A claimed message: one to be sent, or one that this version cannot read.
sealed interface Head permits Claim, Unreadable {
    UUID id();

    /// The push service, or `email`.
    String origin();
}
