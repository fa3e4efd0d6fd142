package dev.sthira.notification.message;

/// What a message says; kept until the message has ended, then forgotten.
public sealed interface Content permits Letter, Note {
    /// The one line that stays readable in the list of messages.
    String title();
}
