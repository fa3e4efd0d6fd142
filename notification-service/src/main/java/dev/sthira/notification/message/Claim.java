package dev.sthira.notification.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message with what it says, claimed by this process to be sent now.
///
/// @param traceparent where in a trace it was made; null where nobody traced
record Claim(Message message, Content content, @Nullable String traceparent) implements Head {
    @Override
    public UUID id() {
        return message.id();
    }

    @Override
    public String origin() {
        return message.origin();
    }

    Parcel parcel(Destination destination) {
        return new Parcel(
                message.id(), message.kind(), content, destination, message.topic(), message.deadline(), traceparent);
    }
}
