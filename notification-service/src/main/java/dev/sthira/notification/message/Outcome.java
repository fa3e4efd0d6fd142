package dev.sthira.notification.message;

import java.time.Duration;

/// What came of one attempt to send.
public sealed interface Outcome {
    /// It was taken: the push service said 2xx, the mail server 250 to the message.
    record Accepted() implements Outcome {}

    /// It was certainly not taken and never will be.
    record Refused(String reason) implements Outcome {}

    /// The target is no more: this message and all later ones to it are pointless.
    record Gone(String reason) implements Outcome {}

    /// It was certainly not taken, and may be tried again, not before the given time has passed.
    record Later(String reason, Duration atLeast) implements Outcome {}

    /// Its bytes may have gone, and nobody knows what became of them.
    record Lost(String reason) implements Outcome {}

    /// The deadline was over before its bytes went.
    record TooLate() implements Outcome {}

    /// A short word for the record of attempts.
    default String word() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Refused(var reason) -> "refused: " + reason;
            case Gone(var reason) -> "gone: " + reason;
            case Later later -> "later: " + later.reason();
            case Lost(var reason) -> "lost: " + reason;
            case TooLate _ -> "too late";
        };
    }
}
