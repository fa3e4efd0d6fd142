package dev.sthira.notification.reminder;

import dev.sthira.notification.reminder.Occurrence.Fit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.Stream;

/// What a rule becomes on the calendar of its zone, by RFC 5545 3.3.5: a gap moves on, an overlap happens once.
final class Occurrences {

    /// A zone has left out a whole day at most, so an occurrence is never moved further from its date.
    private static final int LONGEST_GAP_DAYS = 1;

    private Occurrences() {}

    /// The occurrences of the rule's dates from this one on, in order.
    static Stream<Occurrence> from(Rule rule, LocalDate first) {
        return rule.datesFrom(first).map(date -> on(date, rule.time(), rule.zone()));
    }

    /// The occurrences due after this instant, in order.
    static Stream<Occurrence> after(Rule rule, Instant instant) {
        LocalDate first = LocalDate.ofInstant(instant, rule.zone()).minusDays(LONGEST_GAP_DAYS + 1L);
        return from(rule, first).dropWhile(each -> !each.at().toInstant().isAfter(instant));
    }

    static Occurrence on(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        return new Occurrence(date, local.atZone(zone), fit(local, zone));
    }

    private static Fit fit(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition == null) {
            return Fit.EXACT;
        }
        if (transition.isOverlap()) {
            return Fit.OVERLAP;
        }
        LocalDate date = local.toLocalDate();
        return date.atStartOfDay(zone).toLocalDate().equals(date) ? Fit.GAP : Fit.NO_SUCH_DATE;
    }
}
