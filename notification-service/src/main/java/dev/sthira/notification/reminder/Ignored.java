package dev.sthira.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a reminder has been answered of late. After five in a row that went out without a practice since, it comes once
/// a week, until its person practises again or changes it.
///
/// @param inARow how many went out since the last practice or change, counted up to five
/// @param last   when the last of them was due; null if there is none
record Ignored(int inARow, @Nullable Instant last) {
    static final Ignored NONE = new Ignored(0, null);

    /// So many in a row are enough to come less often.
    static final int ENOUGH = 5;

    /// A little less than a week, for clocks that are changed.
    private static final Duration A_WEEK = Duration.ofHours(7 * 24 - 12);

    /// Whether it comes once a week now.
    boolean isBackedOff() {
        return inARow >= ENOUGH;
    }

    /// Whether one that is due at this instant would come too soon.
    boolean isTooSoon(Instant at) {
        return isBackedOff() && last != null && at.isBefore(last.plus(A_WEEK));
    }

    /// The same after another one.
    Ignored then(Instant at) {
        return new Ignored(inARow, at);
    }
}
