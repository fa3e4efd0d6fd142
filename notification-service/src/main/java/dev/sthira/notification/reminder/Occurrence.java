package dev.sthira.notification.reminder;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;

/// One local date of a rule.
///
/// @param date the local date that the rule names
/// @param at when it is due; for a date that does not exist, when it would have been
/// @param fit how the wall time lies in that day of that zone
record Occurrence(LocalDate date, ZonedDateTime at, Fit fit) {

    /// How a wall time lies in its day.
    enum Fit {
        /// There is exactly one such moment.
        EXACT,
        /// The clocks jump over it: moved on by the length of the gap.
        GAP,
        /// It comes twice: the first one counts.
        OVERLAP,
        /// The zone leaves the whole date out.
        NO_SUCH_DATE;

        /// The word in the database and on the wire, such as `no-such-date`.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Fit ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
