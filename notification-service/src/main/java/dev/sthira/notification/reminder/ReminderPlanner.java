package dev.sthira.notification.reminder;

import dev.sthira.notification.reminder.Occurrence.Fit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Decides which dates of a rule become rows, and what becomes of a row that is due.
final class ReminderPlanner {

    private ReminderPlanner() {}

    /// The occurrences to add now.
    ///
    /// @param nextDate the first local date left for later
    /// @param planAt   when to plan that one
    record Plan(List<Occurrence> occurrences, LocalDate nextDate, Instant planAt) {}

    /// Plans what is due until `ahead` from now, beginning with a local date: whatever was missed meanwhile is
    /// planned too, so that it is seen to have been missed.
    static Plan plan(Rule rule, LocalDate from, Instant now, Duration ahead) {
        var until = now.plus(ahead);
        var planned = new ArrayList<Occurrence>();
        var dates = Occurrences.from(rule, from).iterator();
        var next = dates.next();
        while (!next.at().toInstant().isAfter(until)) {
            planned.add(next);
            next = dates.next();
        }
        return new Plan(planned, next.date(), next.at().toInstant().minus(ahead));
    }

    /// The first local date that a new or changed rule still has before it.
    static LocalDate firstDate(Rule rule, Instant now) {
        return Occurrences.after(rule, now).findFirst().orElseThrow().date();
    }

    /// What speaks for and against reminding.
    ///
    /// @param practised  a practice that began on that local date went to its end
    /// @param practising a practice is under way
    /// @param reachable  there is somewhere to send it
    record Facts(Fit fit, Instant at, boolean practised, boolean practising, boolean reachable) {}

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
        if (facts.at().plus(grace).isBefore(now)) {
            return new End(OccurrenceEnd.expired("missed"));
        }
        if (facts.practised()) {
            return new End(OccurrenceEnd.skipped("practised-today"));
        }
        if (facts.practising()) {
            return new End(OccurrenceEnd.skipped("practising-now"));
        }
        return facts.reachable() ? new Remind() : new End(OccurrenceEnd.suppressed("no-device"));
    }
}
