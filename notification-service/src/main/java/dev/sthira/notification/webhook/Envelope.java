package dev.sthira.notification.webhook;

import java.time.Instant;

/// The body of what is posted: the type, when it happened, and the event itself, word for word as the contract has it.
final class Envelope {
    /// The type of a self-test.
    static final String TEST = "test";

    private Envelope() {}

    /// @param type a word of ours, which needs no escaping
    /// @param data one JSON object
    static String of(String type, Instant at, String data) {
        return "{\"type\":\"" + type + "\",\"timestamp\":\"" + at + "\",\"data\":" + data + "}";
    }

    static String test(Instant now) {
        return of(TEST, now, "{\"text\":\"This is a test. Whoever reads it is ready.\"}");
    }
}
