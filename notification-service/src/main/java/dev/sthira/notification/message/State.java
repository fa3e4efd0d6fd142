package dev.sthira.notification.message;

import java.time.Instant;
import java.util.Locale;

/// Where a message is; an end state is never left.
public sealed interface State {
    /// To be sent when due: for the first time, or again.
    record Waiting(Instant due) implements State {}

    /// An attempt is under way; if nothing is heard until then, its outcome is unknown.
    record Claimed(int attempt, Instant until) implements State {}

    /// How it ended.
    sealed interface Ended extends State {
        /// Why, as a short word such as `no-address`; empty where the state says it all.
        default String reason() {
            return "";
        }

        /// The word in the database and on the wire, such as `handed-over`.
        default String word() {
            return getClass()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /// The mail server or push service took it.
    record HandedOver() implements Ended {}

    /// Not sent on purpose.
    record Suppressed(String reason) implements Ended {}

    /// A newer message took its place before it was delivered.
    record Superseded() implements Ended {}

    /// Its time was over before it could be handed over.
    record Expired() implements Ended {}

    /// Refused for good.
    record Failed(String reason) implements Ended {}

    /// The answer to the last attempt was lost, and another attempt might double it.
    record Unknown() implements Ended {}
}
