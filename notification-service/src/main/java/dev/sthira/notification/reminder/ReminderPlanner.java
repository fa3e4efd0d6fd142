package dev.sthira.notification.reminder;

import dev.sthira.notification.reminder.Occurrence.Fit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides which dates of a rule become rows, and what becomes of a row that is due.
final class ReminderPlanner {

    static final String PAUSED = "paused";
    static final String SKIPPED = "skipped-by-you";
    static final String SNOOZED = "snoozed";
    static final String PRACTISED = "practised-today";
    static final String PRACTISING = "practising-now";
    static final String BACKED_OFF = "backed-off";

    private ReminderPlanner() {}

    /// The occurrences to add now.
    ///
    /// @param nextDate the first local date left for later; null if none is
    /// @param planAt   when to look again; null: never, for the rule has ended
    record Plan(
            List<Occurrence> occurrences,
            @Nullable LocalDate nextDate,
            @Nullable Instant planAt) {
        /// No date comes after these. As long as the last one is ahead, zone rules may still move it.
        ///
        /// @param last the last of all, whether or not it is one of these
        private static Plan last(List<Occurrence> occurrences, Occurrence last, Instant now) {
            return at(last).isAfter(now)
                    ? new Plan(occurrences, last.date().plusDays(1), at(last))
                    : new Plan(occurrences, null, null);
        }
    }

    /// Plans what is due until `ahead` from now, beginning with a local date: whatever was missed meanwhile is
    /// planned too, so that it is seen to have been missed.
    static Plan plan(Rule rule, LocalDate from, Instant now, Duration ahead) {
        var until = now.plus(ahead);
        var planned = new ArrayList<Occurrence>();
        var dates = Occurrences.from(rule, from).iterator();
        while (dates.hasNext()) {
            var next = dates.next();
            if (at(next).isAfter(until)) {
                return new Plan(planned, next.date(), at(next).minus(ahead));
            }
            planned.add(next);
        }
        var before = Occurrences.on(from.minusDays(1), rule.time(), rule.zone());
        return Plan.last(planned, planned.isEmpty() ? before : planned.getLast(), now);
    }

    private static Instant at(Occurrence occurrence) {
        return occurrence.at().toInstant();
    }

    /// The first local date that a new or changed rule still has before it; null if it has none any more.
    static @Nullable LocalDate firstDate(Rule rule, Instant now) {
        return Occurrences.after(rule, now).findFirst().map(Occurrence::date).orElse(null);
    }

    /// What speaks for and against reminding.
    ///
    /// @param paused     the person wants no reminders on that date
    /// @param skipped    the person does not want this one
    /// @param practised  a practice that began in that day of the person went to its end
    /// @param practising a practice is under way
    /// @param tooSoon    the last ones were ignored, and the last was less than a week ago
    /// @param reachable  there is somewhere to send it
    record Facts(
            Fit fit,
            Instant at,
            boolean paused,
            boolean skipped,
            boolean practised,
            boolean practising,
            boolean tooSoon,
            boolean reachable) {}

    /// What to do with an occurrence that is due.
    sealed interface Verdict {}

    /// Send it.
    record Remind() implements Verdict {}

    /// End it without sending.
    record End(OccurrenceEnd as) implements Verdict {}

    /// Whether to remind now that it is due.
    static Verdict verdict(Facts facts, Instant now, Duration grace) {
        if (facts.fit() == Fit.NO_SUCH_DATE) {
            return new End(OccurrenceEnd.skipped("no-such-date"));
        }
        if (facts.paused()) {
            return new End(OccurrenceEnd.skipped(PAUSED));
        }
        if (facts.skipped()) {
            return new End(OccurrenceEnd.skipped(SKIPPED));
        }
        if (facts.at().plus(grace).isBefore(now)) {
            return new End(OccurrenceEnd.expired("missed"));
        }
        if (facts.practised()) {
            return new End(OccurrenceEnd.skipped(PRACTISED));
        }
        if (facts.practising()) {
            return new End(OccurrenceEnd.skipped(PRACTISING));
        }
        if (facts.tooSoon()) {
            return new End(OccurrenceEnd.skipped(BACKED_OFF));
        }
        return facts.reachable() ? new Remind() : new End(OccurrenceEnd.suppressed("no-device"));
    }
}
