package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.reminder.OccurrenceRows.Planned;
import dev.sthira.notification.reminder.ReminderPlanner.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns rules into occurrence rows ahead of time, and moves the rows when the rules of a zone have changed.
@ApplicationScoped
class Planning {
    private static final String TO_PLAN = """
            select r.*, h.day_starts from reminder r left join reminder_habit h on h.person = r.person
             where r.enabled and r.plan_at <= ? and r.tzdb >= ? order by r.plan_at limit ?
               for update of r skip locked""";
    private static final String TO_MOVE = """
            select r.*, h.day_starts from reminder r left join reminder_habit h on h.person = r.person
             where r.enabled and r.plan_at is not null and r.tzdb < ? order by r.id limit ? for update of r skip locked""";
    private static final String PLANNED = """
            update reminder r set next_date = planned.next_date, plan_at = planned.plan_at, tzdb = ?
              from unnest(cast(? as uuid[]), cast(? as date[]), cast(? as timestamptz[]))
                   as planned (id, next_date, plan_at)
             where r.id = planned.id""";

    private static final Duration UNREADABLE = Duration.ofDays(1);
    private static final String LATER = "update reminder set plan_at = ?, tzdb = ? where id = any(?)";

    private final Sql sql;
    private final OccurrenceRows occurrences;
    private final ReminderSettings settings;

    Planning(Sql sql, OccurrenceRows occurrences, ReminderSettings settings) {
        this.sql = sql;
        this.occurrences = occurrences;
        this.settings = settings;
    }

    /// A rule and the first local date it has no row for.
    ///
    /// @param dayStarts when the day of its person begins
    record ToPlan(UUID id, long version, Rule rule, LocalTime dayStarts, LocalDate nextDate) {
        /// One of which nothing is to be planned, only moved.
        static ToPlan planned(Reminder reminder, LocalTime dayStarts) {
            return new ToPlan(reminder.id(), reminder.version(), reminder.rule(), dayStarts, LocalDate.MAX);
        }
    }

    /// Plans one batch of rules and says how many it was; those of old zone rules wait until they are moved.
    @Transactional
    int step(Instant now) {
        var batch = batch(TO_PLAN, now, Tzdb.version(), settings.batch());
        plan(batch.rules(), now);
        leave(batch.unreadable(), now);
        return batch.size();
    }

    /// Moves one batch of rules to the zone rules of today and says how many it was.
    @Transactional
    int stepToNewTzdb(Instant now) {
        var batch = batch(TO_MOVE, Tzdb.version(), settings.batch());
        move(batch.rules());
        plan(batch.rules(), now);
        leave(batch.unreadable(), now);
        return batch.size();
    }

    /// Some rules, and those beside them that this version cannot read.
    private record Batch(List<ToPlan> rules, List<UUID> unreadable) {
        int size() {
            return rules.size() + unreadable.size();
        }
    }

    private Batch batch(String statement, Object... parameters) {
        var batch = new Batch(new ArrayList<>(), new ArrayList<>());
        sql.each(
                statement,
                row -> {
                    var rule = toPlan(row);
                    if (rule.isPresent()) {
                        batch.rules().add(rule.get());
                    } else {
                        batch.unreadable().add(row.uuid("id"));
                    }
                },
                parameters);
        return batch;
    }

    /// Looks at them again in a day: a newer version may be able to read them.
    private void leave(List<UUID> unreadable, Instant now) {
        if (!unreadable.isEmpty()) {
            sql.update(LATER, now.plus(UNREADABLE), Tzdb.version(), unreadable.toArray(UUID[]::new));
        }
    }

    /// Gives the rows that are planned the instants and days that are right now, in the caller's transaction.
    void move(List<ToPlan> rules) {
        var dates = occurrences.plannedDates(rules.stream().map(ToPlan::id).toList());
        occurrences.move(rules.stream()
                .flatMap(rule -> planned(rule, dates.getOrDefault(rule.id(), List.of())))
                .toList());
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
            plan.occurrences().forEach(occurrence -> rows.add(Planned.of(each, occurrence)));
        }
        occurrences.add(rows);
        sql.update(
                PLANNED,
                Tzdb.version(),
                rules.stream().map(ToPlan::id).toArray(UUID[]::new),
                texts(plans, Plan::nextDate),
                texts(plans, Plan::planAt));
    }

    /// Null stays null: a rule that has ended has none.
    private static @Nullable String[] texts(List<Plan> plans, Function<Plan, @Nullable Object> column) {
        var texts = new @Nullable String[plans.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = column.apply(plans.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static Stream<Planned> planned(ToPlan rule, List<LocalDate> dates) {
        return dates.stream()
                .map(date ->
                        Occurrences.on(date, rule.rule().time(), rule.rule().zone()))
                .map(occurrence -> Planned.of(rule, occurrence));
    }

    private static Optional<ToPlan> toPlan(Row row) throws SQLException {
        var dayStarts =
                Objects.requireNonNullElse(row.at().getObject("day_starts", LocalTime.class), Habit.USUAL.dayStarts());
        var nextDate = row.at().getObject("next_date", LocalDate.class);
        return Reminders.reminder(row)
                .map(reminder -> new ToPlan(reminder.id(), reminder.version(), reminder.rule(), dayStarts, nextDate));
    }
}
