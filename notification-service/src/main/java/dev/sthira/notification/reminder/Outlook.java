package dev.sthira.notification.reminder;

import dev.sthira.notification.preference.Choice;
import dev.sthira.notification.preference.Kind;
import java.time.Duration;
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
/// @param heldUntil when it comes instead, if the quiet hours of the person hold it
record Outlook(
        Occurrence occurrence,
        @Nullable String staysAway,
        @Nullable Pause pause,
        boolean isPutOff,
        @Nullable Instant heldUntil) {
    /// What speaks against coming that is known beforehand.
    ///
    /// @param skips     dates that the person skips
    /// @param practised when practices began that went to their end
    record Known(Habit habit, Set<LocalDate> skips, List<Instant> practised) {}

    /// The same, as its person wants to be told: in their quiet hours it is held, or stays away if it would be too late
    /// once they are over.
    Outlook heeding(Choice choice, Duration grace) {
        if (staysAway != null) {
            return this;
        }
        if (choice.allOff()) {
            return new Outlook(occurrence, Choice.ALL_OFF, null, isPutOff, null);
        }
        var at = occurrence.at().toInstant();
        return choice.quietUntil(Kind.REMINDER, at)
                .map(until -> until.isBefore(at.plus(grace))
                        ? new Outlook(occurrence, null, null, isPutOff, until)
                        : new Outlook(occurrence, Choice.QUIET, null, isPutOff, null))
                .orElse(this);
    }

    /// The same of one that would come too soon after the last that was ignored.
    Outlook backedOff() {
        return new Outlook(occurrence, ReminderPlanner.BACKED_OFF, null, isPutOff, null);
    }

    /// In the order in which a verdict on the day looks at it.
    static Outlook of(Occurrence occurrence, boolean isPutOff, Known known) {
        var pause = known.habit().pause();
        if (pause != null && pause.holds(occurrence.date())) {
            return new Outlook(occurrence, ReminderPlanner.PAUSED, pause, isPutOff, null);
        }
        if (known.skips().contains(occurrence.date())) {
            return new Outlook(occurrence, ReminderPlanner.SKIPPED, null, isPutOff, null);
        }
        var at = occurrence.at();
        var day = PersonalDay.of(at.toInstant(), at.getZone(), known.habit().dayStarts());
        var done = known.practised().stream().anyMatch(day::holds);
        return new Outlook(occurrence, done ? ReminderPlanner.PRACTISED : null, null, isPutOff, null);
    }
}
