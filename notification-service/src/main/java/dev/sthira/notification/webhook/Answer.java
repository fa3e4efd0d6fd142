package dev.sthira.notification.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one attempt.
///
/// @param status the HTTP status; null if there was no answer
/// @param cause  why the event did not arrive, as a short word; null if it did
/// @param asked  how long the address asked to be left alone
record Answer(@Nullable Integer status, @Nullable String cause, Duration asked) {
    private static final int GONE = 410;

    static Answer of(int status, Duration asked) {
        return new Answer(status, cause(status), asked);
    }

    /// There was no answer, for this reason.
    static Answer none(String cause) {
        return new Answer(null, cause, Duration.ZERO);
    }

    private static @Nullable String cause(int status) {
        if (status >= 200 && status < 300) {
            return null;
        }
        return status >= 300 && status < 400 ? "redirect" : "status-" + status;
    }

    boolean isTaken() {
        return cause == null;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }

    /// Whether other events would fare no better there right now.
    boolean isAway() {
        return !isTaken() && (status == null || status >= 500 || status == 408 || status == 429);
    }
}
