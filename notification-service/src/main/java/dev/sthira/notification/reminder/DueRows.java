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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Occurrences whose time has come, with all that is known about their persons and classes.
@Singleton
class DueRows {
    /// A session that was never heard to end is not under way for ever.
    private static final Duration LONGEST_PRACTICE = Duration.ofHours(6);

    /// The last five at most that went out since the person practised or changed the reminder `r`; by the index of
    /// those that are planned no more.
    static final String IGNORED = """
            select count(*) as in_a_row, max(sent.at) as last
              from (select x.at from occurrence x
                     where x.reminder = r.id and x.state <> 'planned' and x.state = 'handed-over'
                           and x.at > greatest(r.updated_at, (select max(p.started_at) from practice_seen p
                                                               where p.person = r.person))
                     order by x.at desc limit 5) sent""";
    static final String DUE = """
            select r.*, o.id as occurrence, o.at, o.fit,
                   o.local_date between h.paused_from and coalesce(h.paused_to, 'infinity') as paused,
                   exists (select from reminder_skip k where k.reminder = r.id and k.local_date = o.local_date) as skipped,
                   s.slug, s.title, s.languages, s.titles, s.minutes, s.intent, c.locale,
                   exists (select from practice_seen p where p.person = r.person and p.practised
                              and p.started_at >= o.day_start and p.started_at < o.day_end) as practised,
                   exists (select from practice_seen p where p.person = r.person and p.ended_at is null
                              and p.started_at > ?) as practising,
                   o.snooze, ignored.in_a_row, ignored.last,
                   s.slug is null and exists (select from catalog_copy) as gone
              from occurrence o
              join reminder r on r.id = o.reminder
              left join published_sequence s on s.slug = r.sequence and s.shown
              left join contact c on c.person = r.person
              left join reminder_habit h on h.person = r.person
              cross join lateral (%s) ignored
             where o.state = 'planned' and o.at <= ?
             order by o.at
             limit ?
               for update of o skip locked""".formatted(IGNORED);
    private final Sql sql;

    DueRows(Sql sql) {
        this.sql = sql;
    }

    /// A row whose time has come, and what is known about its person and class.
    record DueRow(
            UUID id,
            Reminder reminder,
            Occurrence.Fit fit,
            Instant at,
            boolean paused,
            boolean skipped,
            boolean practised,
            boolean practising,
            Language language,
            @Nullable Subject subject,
            boolean gone,
            Ignored ignored,
            boolean putOff) {
        Facts facts(boolean reachable) {
            return new Facts(
                    fit,
                    at,
                    paused,
                    skipped,
                    practised,
                    practising,
                    !putOff && reminder.heeded(ignored).isTooSoon(at),
                    reachable);
        }
    }

    /// What is due.
    ///
    /// @param unreadable occurrences of reminders that this version cannot read
    record Due(List<DueRow> rows, List<UUID> unreadable) {
        int size() {
            return rows.size() + unreadable.size();
        }
    }

    /// Takes what is due, oldest first; nobody else gets these rows until the transaction has ended.
    Due take(Instant now, int limit) {
        var due = new Due(new ArrayList<>(), new ArrayList<>());
        sql.each(
                DUE,
                row -> {
                    var reminder = Reminders.reminder(row);
                    if (reminder.isPresent()) {
                        due.rows().add(dueRow(row, reminder.get()));
                    } else {
                        due.unreadable().add(row.uuid("occurrence"));
                    }
                },
                now.minus(LONGEST_PRACTICE),
                now,
                limit);
        return due;
    }

    private static DueRow dueRow(Row row, Reminder reminder) throws SQLException {
        return new DueRow(
                row.uuid("occurrence"),
                reminder,
                Occurrence.Fit.ofWord(row.text("fit")),
                row.instant("at"),
                row.bool("paused"),
                row.bool("skipped"),
                row.bool("practised"),
                row.bool("practising"),
                language(row),
                subject(row, reminder.wish().plan()),
                row.bool("gone"),
                ignored(row),
                row.integer("snooze") > 0);
    }

    static Ignored ignored(Row row) throws SQLException {
        return new Ignored(row.integer("in_a_row"), row.instantOrNull("last"));
    }

    private static Language language(Row row) throws SQLException {
        return Language.of(row.textOrNull("locale")).orElse(Language.ORIGINAL);
    }

    private static @Nullable Subject subject(Row row, PlanWishes wishes) throws SQLException {
        var sequence = Sequences.orNull(row);
        return sequence == null ? null : new Subject(sequence.title(language(row)), sequence.minutes()).as(wishes);
    }
}
