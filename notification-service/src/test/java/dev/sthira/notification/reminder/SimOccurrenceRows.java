package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.reminder.Occurrence.Fit;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The rows of dates, as those who reckon with time in wrong ways would write them.
final class SimOccurrenceRows extends OccurrenceRows {
    private final Bug bug;

    SimOccurrenceRows(Sql sql, Bug bug) {
        super(sql);
        this.bug = bug;
    }

    @Override
    void add(List<Planned> planned) {
        super.add(
                switch (bug) {
                    case PREVIOUS_PLUS_A_DAY -> {
                        Map<UUID, ZonedDateTime> before = new HashMap<>();
                        yield moved(planned, one -> {
                            var last = before.get(one.reminder());
                            var at = one.occurrence().at();
                            var days = last == null ? 0 : ChronoUnit.DAYS.between(last.toLocalDate(), at.toLocalDate());
                            var next = last == null || days > 2 ? at : last.plusHours(24 * days);
                            before.put(one.reminder(), next);
                            return at(one, next);
                        });
                    }
                    case AT_TIME_ZONE_IN_SQL ->
                        moved(planned, one -> at(one, one.occurrence().at().withLaterOffsetAtOverlap()));
                    case GAP_IS_NO_DATE ->
                        planned.stream()
                                .filter(one -> one.occurrence().fit() != Fit.GAP)
                                .toList();
                    default -> planned;
                });
    }

    private static List<Planned> moved(List<Planned> planned, UnaryOperator<Planned> how) {
        return planned.stream().map(how).toList();
    }

    private static Planned at(Planned one, ZonedDateTime at) {
        var occurrence =
                new Occurrence(one.occurrence().date(), at, one.occurrence().fit());
        return new Planned(one.reminder(), one.version(), one.rule(), occurrence, one.day());
    }
}
