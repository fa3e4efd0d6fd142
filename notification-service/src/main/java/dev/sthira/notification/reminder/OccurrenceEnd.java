package dev.sthira.notification.reminder;

import dev.sthira.notification.message.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How an occurrence ended.
///
/// @param reason why, as a short word; empty where the state says it all
record OccurrenceEnd(Kind kind, String reason) {

    /// The end states; of several messages the first in this order decides: one that arrived is enough.
    enum Kind {
        HANDED_OVER,
        UNKNOWN,
        FAILED,
        SUPPRESSED,
        EXPIRED,
        SKIPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Its place in this order, from 0.
        int place() {
            return List.of(values()).indexOf(this);
        }

        static String[] words() {
            return Arrays.stream(values()).map(Kind::word).toArray(String[]::new);
        }
    }

    static OccurrenceEnd skipped(String reason) {
        return new OccurrenceEnd(Kind.SKIPPED, reason);
    }

    static OccurrenceEnd suppressed(String reason) {
        return new OccurrenceEnd(Kind.SUPPRESSED, reason);
    }

    static OccurrenceEnd expired(String reason) {
        return new OccurrenceEnd(Kind.EXPIRED, reason);
    }

    /// What the end of one of its messages says for the occurrence.
    static OccurrenceEnd of(State.Ended message) {
        return switch (message) {
            case State.HandedOver _ -> new OccurrenceEnd(Kind.HANDED_OVER, "");
            case State.Unknown _ -> new OccurrenceEnd(Kind.UNKNOWN, "");
            case State.Failed(var reason) -> new OccurrenceEnd(Kind.FAILED, reason);
            case State.Suppressed(var reason) -> suppressed(reason);
            case State.Superseded _ -> expired("superseded");
            case State.Expired _ -> expired("not-sent-in-time");
        };
    }
}
