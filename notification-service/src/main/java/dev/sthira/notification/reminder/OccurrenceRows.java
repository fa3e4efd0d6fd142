package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.reminder.Planning.ToPlan;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One row for each local date of each rule.
@Singleton
class OccurrenceRows {
    private static final String ADD = """
            insert into occurrence (reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit, tzdb, state)
            select reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit, ?, 'planned'
              from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as date[]), cast(? as time[]), cast(? as text[]), cast(? as timestamptz[]),
                          cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as text[]))
                   as planned (reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit)
            on conflict on constraint occurrence_once do nothing""";
    private static final String MOVE = """
            update occurrence o set at = case o.snooze when 0 then moved.at else o.at end, day_start = moved.day_start, day_end = moved.day_end, fit = moved.fit, tzdb = ?
              from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as date[]), cast(? as time[]), cast(? as text[]), cast(? as timestamptz[]),
                          cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as text[]))
                   as moved (reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit)
             where o.reminder = moved.reminder and o.rule_version = moved.rule_version and o.local_date = moved.local_date and o.state = 'planned'""";
    private static final String DECIDE = """
            update occurrence o set state = decided.state, reason = nullif(decided.reason, ''), pending = decided.pending,
                   ended_at = case decided.state when 'sending' then null else cast(? as timestamptz) end
              from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as integer[]))
                   as decided (id, state, reason, pending)
             where o.id = decided.id""";
    private static final String SETTLE = """
            update occurrence o set pending = pending - ended.messages, best = least(best, ended.kind),
                   reason = case when best is null or ended.kind < best then nullif(ended.reason, '') else o.reason end,
                   state = case when pending > ended.messages then o.state else (cast(? as text[]))[least(best, ended.kind) + 1] end,
                   ended_at = case when pending > ended.messages then null else cast(? as timestamptz) end
              from unnest(?::uuid[], ?::int[], ?::int[], ?::text[]) as ended (id, messages, kind, reason)
             where o.id = ended.id and o.state = 'sending'
                   and o.id = any(array(select id from occurrence where id = any(?) order by id for update))""";

    private final Sql sql;

    OccurrenceRows(Sql sql) {
        this.sql = sql;
    }

    /// An occurrence of a certain reminder, and the day of its person in which it is due.
    record Planned(UUID reminder, long version, Rule rule, Occurrence occurrence, PersonalDay day) {
        static Planned of(ToPlan reminder, Occurrence occurrence) {
            var at = occurrence.at().toInstant();
            return new Planned(
                    reminder.id(),
                    reminder.version(),
                    reminder.rule(),
                    occurrence,
                    PersonalDay.of(at, reminder.rule().zone(), reminder.dayStarts()));
        }
    }

    /// A row whose time has come and been decided about.
    record Past(
            LocalDate date,
            Instant at,
            String state,
            @Nullable String reason) {}

    /// What was decided about a row.
    record Decided(UUID id, String state, String reason, int messages) {}

    /// Adds what is not there yet.
    void add(List<Planned> planned) {
        spread(ADD, planned);
    }

    /// Gives what is still planned the day it has now, and unless it was put off, the instant it has under the zone
    /// rules of today.
    void move(List<Planned> planned) {
        spread(MOVE, planned);
    }

    private void spread(String statement, List<Planned> planned) {
        sql.update(
                statement,
                Tzdb.version(),
                planned.stream().map(Planned::reminder).toArray(UUID[]::new),
                texts(planned, Planned::version),
                texts(planned, each -> each.occurrence().date()),
                texts(planned, each -> each.rule().time()),
                texts(planned, each -> each.rule().zone().getId()),
                texts(planned, each -> each.occurrence().at().toInstant()),
                texts(planned, each -> each.day().start()),
                texts(planned, each -> each.day().end()),
                texts(planned, each -> each.occurrence().fit().word()));
    }

    void decide(List<Decided> decided, Instant now) {
        sql.update(
                DECIDE,
                now,
                decided.stream().map(Decided::id).toArray(UUID[]::new),
                texts(decided, Decided::state),
                texts(decided, Decided::reason),
                texts(decided, Decided::messages));
    }

    /// So many messages of an occurrence have ended, the best of them so.
    record Settled(UUID id, int messages, OccurrenceEnd end) {
        Settled and(Settled other) {
            var best = other.end.kind().place() < end.kind().place() ? other.end : end;
            return new Settled(id, messages + other.messages, best);
        }
    }

    /// Some messages of these occurrences have ended; with the last of them an occurrence has ended too.
    void settle(List<Settled> settled, Instant now) {
        var ids = settled.stream().map(Settled::id).toArray(UUID[]::new);
        sql.update(
                SETTLE,
                OccurrenceEnd.Kind.words(),
                now,
                ids,
                settled.stream().map(Settled::messages).toArray(Integer[]::new),
                settled.stream().map(each -> each.end().kind().place()).toArray(Integer[]::new),
                texts(settled, each -> each.end().reason()),
                ids);
    }

    /// Forgets what a changed rule would have brought. What is overdue and not yet sent ends as suppressed.
    void clear(UUID reminder, Instant now) {
        sql.update("delete from occurrence where reminder = ? and state = 'planned' and at > ?", reminder, now);
        sql.update(
                "update occurrence set state = 'suppressed', reason = 'changed', ended_at = ? where reminder = ? and state = 'planned'",
                now,
                reminder);
    }

    /// The occurrences whose messages have not all ended.
    List<UUID> sending(UUID reminder) {
        return sql.list(
                "select id from occurrence where reminder = ? and state = 'sending'", row -> row.uuid("id"), reminder);
    }

    /// The date of a reminder that a row is of.
    Optional<LocalDate> date(UUID reminder, UUID occurrence) {
        return sql.first(
                "select local_date from occurrence where id = ? and reminder = ?",
                row -> row.at().getObject("local_date", LocalDate.class),
                occurrence,
                reminder);
    }

    /// The dates of some rules that are still planned.
    Map<UUID, List<LocalDate>> plannedDates(List<UUID> reminders) {
        return sql
                .list(
                        "select reminder, local_date from occurrence where reminder = any(?) and state = 'planned' order by local_date",
                        row -> Map.entry(row.uuid("reminder"), row.at().getObject("local_date", LocalDate.class)),
                        (Object) reminders.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// The latest of a reminder that is planned no more.
    Optional<Past> last(UUID reminder) {
        return sql.first(
                "select * from occurrence where reminder = ? and state <> 'planned' order by at desc limit 1",
                row -> new Past(
                        row.at().getObject("local_date", LocalDate.class),
                        row.instant("at"),
                        row.text("state"),
                        row.textOrNull("reason")),
                reminder);
    }

    /// The instant up to which a reminder is done, whatever its rule said: nothing comes again at or before it.
    Optional<Instant> doneUntil(UUID reminder) {
        return sql.first(
                "select at from occurrence where reminder = ? and state <> 'planned' order by at desc limit 1",
                row -> row.instant("at"),
                reminder);
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).map(String::valueOf).toArray(String[]::new);
    }
}
