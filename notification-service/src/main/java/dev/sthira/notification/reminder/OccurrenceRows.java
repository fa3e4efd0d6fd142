package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.reminder.ReminderMessages.Subject;
import dev.sthira.notification.reminder.ReminderPlanner.Facts;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
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
    /// A session that was never heard to end is not under way for ever.
    private static final Duration LONGEST_PRACTICE = Duration.ofHours(6);

    private static final String ADD = """
            insert into occurrence (reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit, tzdb, state)
            select reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit, ?, 'planned'
              from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as date[]), cast(? as time[]), cast(? as text[]), cast(? as timestamptz[]),
                          cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as text[]))
                   as planned (reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit)
            on conflict on constraint occurrence_once do nothing""";
    private static final String MOVE = """
            update occurrence o set at = moved.at, day_start = moved.day_start, day_end = moved.day_end, fit = moved.fit, tzdb = ?
              from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as date[]), cast(? as time[]), cast(? as text[]), cast(? as timestamptz[]),
                          cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as text[]))
                   as moved (reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit)
             where o.reminder = moved.reminder and o.rule_version = moved.rule_version and o.local_date = moved.local_date and o.state = 'planned'""";
    private static final String DUE = """
            select r.*, o.id as occurrence, o.at, o.fit, s.slug, s.title, s.languages, s.titles, s.minutes, s.intent, c.locale,
                   exists (select from practice_seen p where p.person = r.person and p.practised
                              and p.started_at >= o.day_start and p.started_at < o.day_end) as practised,
                   exists (select from practice_seen p where p.person = r.person and p.ended_at is null
                              and p.started_at > ?) as practising
              from occurrence o
              join reminder r on r.id = o.reminder
              left join published_sequence s on s.slug = r.sequence and s.shown
              left join contact c on c.person = r.person
             where o.state = 'planned' and o.at <= ?
             order by o.at
             limit ?
               for update of o skip locked""";
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

    /// An occurrence of a certain reminder.
    record Planned(UUID reminder, long version, Rule rule, Occurrence occurrence) {
        Instant dayStart() {
            return Occurrences.startOf(occurrence.date(), rule.zone());
        }

        Instant dayEnd() {
            return Occurrences.startOf(occurrence.date().plusDays(1), rule.zone());
        }
    }

    /// A row whose time has come, and what is known about its person and class.
    record DueRow(
            UUID id,
            Reminder reminder,
            Occurrence.Fit fit,
            Instant at,
            boolean practised,
            boolean practising,
            Language language,
            @Nullable Subject subject) {
        Facts facts(boolean reachable) {
            return new Facts(fit, at, practised, practising, reachable);
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

    /// Gives what is still planned the instant it has under the zone rules of today.
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
                texts(planned, Planned::dayStart),
                texts(planned, Planned::dayEnd),
                texts(planned, each -> each.occurrence().fit().word()));
    }

    /// Takes what is due, oldest first; nobody else gets these rows until the transaction has ended.
    List<DueRow> takeDue(Instant now, int limit) {
        return sql.list(DUE, OccurrenceRows::dueRow, now.minus(LONGEST_PRACTICE), now, limit);
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

    private static DueRow dueRow(Row row) throws SQLException {
        var reminder = Reminders.reminder(row);
        return new DueRow(
                row.uuid("occurrence"),
                reminder,
                Occurrence.Fit.ofWord(row.text("fit")),
                row.instant("at"),
                row.bool("practised"),
                row.bool("practising"),
                language(row),
                subject(row, language(row)));
    }

    private static Language language(Row row) throws SQLException {
        return Language.of(row.textOrNull("locale")).orElse(Language.ORIGINAL);
    }

    private static @Nullable Subject subject(Row row, Language language) throws SQLException {
        var sequence = Sequences.orNull(row);
        return sequence == null ? null : new Subject(sequence.title(language), sequence.minutes());
    }
}
