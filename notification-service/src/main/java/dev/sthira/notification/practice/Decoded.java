package dev.sthira.notification.practice;

/// What a record of the topic turned out to be.
sealed interface Decoded {
    /// An event that matters here.
    record Readable(PracticeEvent event) implements Decoded {}

    /// An event of a type that nobody here needs, known or not.
    record NotForUs(String type) implements Decoded {}

    /// Not an event as the contract has it, and why; the reason quotes nothing of the record.
    record Poison(String reason) implements Decoded {}
}
