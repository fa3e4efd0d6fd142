package dev.sthira.notification.message;

/// A message with what it says, claimed by this process to be sent now.
record Claim(Message message, Content content) {
    Parcel parcel(Destination destination) {
        return new Parcel(message.id(), message.kind(), content, destination, message.topic(), message.deadline());
    }
}
