package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Columns;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.reminder.Occurrence.Fit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The rows of occurrences as their persons see them: single dates, what is put off, what is on its way to whom.
@Singleton
class DateRows {
    private static final String SENDING_IN_PAUSE = """
            select o.id from reminder r join occurrence o on o.reminder = r.id
             where r.person = ? and o.state = 'sending' and o.local_date between cast(? as date) and coalesce(cast(? as date), 'infinity')
             order by o.id""";
    private static final String SENDING_TO = """
            select distinct o.id
              from unnest(cast(? as text[]), cast(? as timestamptz[])) as begun (person, at)
              join reminder r on r.person = begun.person
              join occurrence o on o.reminder = r.id and o.state = 'sending' and o.state <> 'planned'
                   and o.day_start <= begun.at and begun.at < o.day_end
                   and o.at between begun.at - interval '1 day' and begun.at + interval '6 hours'
             order by o.id""";
    private static final String DONE_UNTIL = """
            select asked.reminder, latest.at
              from unnest(cast(? as uuid[])) as asked (reminder)
              cross join lateral (select o.at from occurrence o where o.reminder = asked.reminder and o.state <> 'planned'
                                   order by o.at desc limit 1) latest""";
    private static final String OF_DATE = """
            select id, at, state, fit from occurrence where reminder = ? and local_date = ?
             order by at desc limit 1 for update""";
    private static final String COME_AGAIN = """
            insert into occurrence (reminder, rule_version, local_date, wall_time, zone, at, day_start, day_end, fit, tzdb, state, snooze)
            select reminder, rule_version, local_date, wall_time, zone, ?, day_start, day_end, fit, tzdb, 'planned', snooze + 1
              from occurrence where id = ?""";
    private static final String IGNORED_OF = """
            select r.id, ignored.in_a_row, ignored.last
              from reminder r cross join lateral (%s) ignored where r.id = any(?)""".formatted(DueRows.IGNORED);

    private final Sql sql;

    DateRows(Sql sql) {
        this.sql = sql;
    }

    /// Those of one of its dates.
    List<UUID> sending(UUID reminder, LocalDate date) {
        return sql.list(
                "select id from occurrence where reminder = ? and local_date = ? and state = 'sending'",
                row -> row.uuid("id"),
                reminder,
                date);
    }

    /// Those of a person whose messages have not all ended, of dates in a pause.
    List<UUID> sending(Person person, Pause pause) {
        return sql.list(
                SENDING_IN_PAUSE,
                row -> row.uuid("id"),
                person.id(),
                pause.from().toString(),
                pause.to() == null ? null : pause.to().toString());
    }

    /// Those whose messages have not all ended, of persons who have begun to practise in the same day of theirs.
    List<UUID> sendingTo(List<Person> persons, List<Instant> began) {
        return sql.list(
                SENDING_TO,
                row -> row.uuid("id"),
                Columns.texts(persons, Person::id),
                Columns.texts(began, Instant::toString));
    }

    /// The row of a date that counts now; nobody decides about it until the transaction has ended.
    Optional<OfDate> held(UUID reminder, LocalDate date) {
        return sql.first(
                OF_DATE,
                row -> new OfDate(row.uuid("id"), row.instant("at"), row.text("state"), Fit.ofWord(row.text("fit"))),
                reminder,
                date);
    }

    /// A row of a date.
    record OfDate(UUID id, Instant at, String state, Fit fit) {
        boolean isPlanned() {
            return state.equals("planned");
        }
    }

    /// Lets a planned row be due later.
    void putOff(UUID id, Instant until) {
        sql.update("update occurrence set at = ?, snooze = snooze + 1 where id = ?", until, id);
    }

    /// Lets the date of a row that is planned no more come once more.
    void comeAgain(UUID id, Instant at) {
        sql.update(COME_AGAIN, at, id);
    }

    /// What of some reminders was put off and is still to come, by date.
    Map<UUID, Map<LocalDate, Instant>> putOff(UUID[] reminders) {
        var dates = new HashMap<UUID, Map<LocalDate, Instant>>();
        sql.each(
                "select reminder, local_date, at from occurrence"
                        + " where reminder = any(?) and state = 'planned' and snooze > 0",
                row -> dates.computeIfAbsent(row.uuid("reminder"), _ -> new HashMap<>())
                        .put(row.at().getObject("local_date", LocalDate.class), row.instant("at")),
                (Object) reminders);
        return dates;
    }

    /// How some reminders have been answered of late.
    Map<UUID, Ignored> ignored(UUID[] reminders) {
        var all = new HashMap<UUID, Ignored>();
        sql.each(IGNORED_OF, row -> all.put(row.uuid("id"), DueRows.ignored(row)), (Object) reminders);
        return all;
    }

    /// The instant up to which each of some reminders is done.
    Map<UUID, Instant> doneUntil(UUID[] reminders) {
        var instants = new HashMap<UUID, Instant>();
        sql.each(DONE_UNTIL, row -> instants.put(row.uuid("reminder"), row.instant("at")), (Object) reminders);
        return instants;
    }
}
