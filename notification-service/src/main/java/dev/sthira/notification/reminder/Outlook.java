package dev.sthira.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What will become of an occurrence that lies ahead, as things stand.
///
/// @param staysAway why it will not come, as the word that it will end with; null if it comes
/// @param pause     the pause that it falls into, if that is why
/// @param isPutOff  whether the person has put it off
record Outlook(
        Occurrence occurrence,
        @Nullable String staysAway,
        @Nullable Pause pause,
        boolean isPutOff) {
    /// What speaks against coming that is known beforehand.
    ///
    /// @param skips     dates that the person skips
    /// @param practised when practices began that went to their end
    record Known(Habit habit, Set<LocalDate> skips, List<Instant> practised) {}

    /// The same of one that would come too soon after the last that was ignored.
    Outlook backedOff() {
        return new Outlook(occurrence, ReminderPlanner.BACKED_OFF, null, isPutOff);
    }

    /// In the order in which a verdict on the day looks at it.
    static Outlook of(Occurrence occurrence, boolean isPutOff, Known known) {
        var pause = known.habit().pause();
        if (pause != null && pause.holds(occurrence.date())) {
            return new Outlook(occurrence, ReminderPlanner.PAUSED, pause, isPutOff);
        }
        if (known.skips().contains(occurrence.date())) {
            return new Outlook(occurrence, ReminderPlanner.SKIPPED, null, isPutOff);
        }
        var at = occurrence.at();
        var day = PersonalDay.of(at.toInstant(), at.getZone(), known.habit().dayStarts());
        var done = known.practised().stream().anyMatch(day::holds);
        return new Outlook(occurrence, done ? ReminderPlanner.PRACTISED : null, null, isPutOff);
    }
}
