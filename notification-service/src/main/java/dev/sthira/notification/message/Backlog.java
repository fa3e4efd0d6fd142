package dev.sthira.notification.message;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What of a channel has not gone out.
///
/// @param waiting   how many messages wait, those of later among them; counted to [Backlogs#MOST]
/// @param oldestDue when the first of them was or is due; null if none waits
/// @param setAside  how many could not be read; counted to [Backlogs#MOST]
record Backlog(int waiting, @Nullable Instant oldestDue, int setAside) {
    static final Backlog NONE = new Backlog(0, null, 0);

    /// How long the oldest has been due.
    Duration lag(Instant now) {
        return oldestDue == null || oldestDue.isAfter(now) ? Duration.ZERO : Duration.between(oldestDue, now);
    }
}
