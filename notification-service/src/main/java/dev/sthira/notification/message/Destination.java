package dev.sthira.notification.message;

import dev.sthira.notification.device.Device;
import org.jspecify.annotations.Nullable;

/// Where a target is right now.
public sealed interface Destination {
    /// An e-mail address.
    record Mailbox(String email, @Nullable String name) implements Destination {
        @Override
        public String toString() {
            return "Mailbox";
        }
    }

    /// A push subscription.
    record Subscription(Device device) implements Destination {}
}
