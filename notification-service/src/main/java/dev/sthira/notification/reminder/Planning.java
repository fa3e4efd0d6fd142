package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.reminder.OccurrenceRows.Planned;
import dev.sthira.notification.reminder.ReminderPlanner.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Turns rules into occurrence rows ahead of time, and moves the rows when the rules of a zone have changed.
@ApplicationScoped
class Planning {
    private static final String TO_PLAN = """
            select * from reminder where enabled and plan_at <= ? and tzdb >= ? order by plan_at limit ?
               for update skip locked""";
    private static final String TO_MOVE = """
            select * from reminder where enabled and tzdb < ? order by id limit ? for update skip locked""";
    private static final String PLANNED = """
            update reminder r set next_date = planned.next_date, plan_at = planned.plan_at, tzdb = ?
              from unnest(cast(? as uuid[]), cast(? as date[]), cast(? as timestamptz[]))
                   as planned (id, next_date, plan_at)
             where r.id = planned.id""";

    private final Sql sql;
    private final OccurrenceRows occurrences;
    private final ReminderSettings settings;

    Planning(Sql sql, OccurrenceRows occurrences, ReminderSettings settings) {
        this.sql = sql;
        this.occurrences = occurrences;
        this.settings = settings;
    }

    /// A rule and the first local date it has no row for.
    record ToPlan(UUID id, long version, Rule rule, LocalDate nextDate) {}

    /// Plans one batch of rules and says how many it was; those of old zone rules wait until they are moved.
    @Transactional
    int step(Instant now) {
        var rules = sql.list(TO_PLAN, Planning::toPlan, now, Tzdb.version(), settings.batch());
        plan(rules, now);
        return rules.size();
    }

    /// Moves one batch of rules to the zone rules of today and says how many it was.
    @Transactional
    int stepToNewTzdb(Instant now) {
        var rules = sql.list(TO_MOVE, Planning::toPlan, Tzdb.version(), settings.batch());
        var dates = occurrences.plannedDates(rules.stream().map(ToPlan::id).toList());
        occurrences.move(rules.stream()
                .flatMap(rule -> planned(rule, dates.getOrDefault(rule.id(), List.of())))
                .toList());
        plan(rules, now);
        return rules.size();
    }

    /// Plans these rules in the caller's transaction.
    void plan(List<ToPlan> rules, Instant now) {
        if (rules.isEmpty()) {
            return;
        }
        var plans = new ArrayList<Plan>();
        var rows = new ArrayList<Planned>();
        for (var each : rules) {
            var plan = ReminderPlanner.plan(each.rule(), each.nextDate(), now, settings.ahead());
            plans.add(plan);
            plan.occurrences()
                    .forEach(occurrence -> rows.add(new Planned(each.id(), each.version(), each.rule(), occurrence)));
        }
        occurrences.add(rows);
        sql.update(
                PLANNED,
                Tzdb.version(),
                rules.stream().map(ToPlan::id).toArray(UUID[]::new),
                plans.stream().map(plan -> plan.nextDate().toString()).toArray(String[]::new),
                plans.stream().map(plan -> plan.planAt().toString()).toArray(String[]::new));
    }

    private static Stream<Planned> planned(ToPlan rule, List<LocalDate> dates) {
        return dates.stream()
                .map(date ->
                        Occurrences.on(date, rule.rule().time(), rule.rule().zone()))
                .map(occurrence -> new Planned(rule.id(), rule.version(), rule.rule(), occurrence));
    }

    private static ToPlan toPlan(Row row) throws SQLException {
        var reminder = Reminders.reminder(row);
        return new ToPlan(
                reminder.id(), reminder.version(), reminder.rule(), row.at().getObject("next_date", LocalDate.class));
    }
}
