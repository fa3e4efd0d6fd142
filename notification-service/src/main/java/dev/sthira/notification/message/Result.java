package dev.sthira.notification.message;

/// What came of an attempt at a message.
record Result(Message message, Outcome outcome) {
    /// What it leads to.
    record Settled(Message message, Outcome outcome, State state) {}
}
