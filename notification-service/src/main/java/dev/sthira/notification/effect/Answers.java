package dev.sthira.notification.effect;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.effect.WeekAnswers.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts how reminders are answered, a week at a time, once it is over everywhere and whatever was practised in it is
/// known here.
@ApplicationScoped
class Answers implements PersonalData {
    /// A practice that begins so soon after a reminder follows it.
    static final Duration SOON = Duration.ofHours(2);

    private static final Duration OVER_EVERYWHERE = Duration.ofHours(36);

    /// Practices are known for eight weeks, and a week is set beside the one before.
    private static final int WEEKS_BACK = 6;

    private static final int KEPT_WEEKS = 106;

    private static final String TAKE = "insert into answered_week values (?) on conflict do nothing";

    /// The first reminder that went out for each date, and the same moment a week before: one at which nothing went
    /// out within twelve hours, whose person had practised at some time before it, but not yet that day.
    static final String COUNT = """
            insert into reminder_answer
            select person, ?::date, count(*), count(*) filter (where followed), count(*) filter (where paired),
                   count(*) filter (where paired and followed), count(*) filter (where paired and practised)
            from (
                select first.person,
                       exists (select from practice_seen p where p.person = first.person
                               and p.started_at >= at and p.started_at < at + ?::interval) as followed,
                       exists (select from practice_seen p where p.person = first.person
                               and p.started_at >= before and p.started_at < before + ?::interval) as practised,
                       exists (select from practice_seen p where p.person = first.person
                               and p.started_at < day_before)
                       and not exists (select from practice_seen p where p.person = first.person and p.practised
                                       and p.started_at >= day_before and p.started_at < before)
                       and not exists (select from occurrence o join reminder r on r.id = o.reminder
                                       where r.person = first.person and o.state <> 'planned' and o.state = 'handed-over'
                                       and o.at > before - interval '12 hours' and o.at < before + interval '12 hours')
                           as paired
                from (select distinct on (r.person, o.local_date) r.person, o.at, o.at - interval '168 hours' as before,
                             o.day_start - interval '168 hours' as day_before
                      from occurrence o join reminder r on r.id = o.reminder
                      where o.state = 'handed-over' and o.local_date >= ?::date and o.local_date < ?::date + 7
                            and o.at >= ?::timestamptz - interval '2 days' and o.at < ?::timestamptz + interval '9 days'
                      order by r.person, o.local_date, o.at) first) answered
            group by person""";

    private static final String WEEKS = """
            select week, sum(sent) as sent, sum(followed) as followed, sum(paired) as paired,
                   sum(paired_followed) as paired_followed, sum(unsent_practised) as unsent_practised,
                   count(*) as reminded,
                   count(*) filter (where followed > 0) as some_followed,
                   count(*) filter (where sent > followed) as some_ignored,
                   count(*) filter (where paired_followed > 0) as some_paired_followed,
                   count(*) filter (where paired > paired_followed) as some_paired_ignored,
                   count(*) filter (where followed > paired_followed) as some_unpaired_followed,
                   count(*) filter (where sent - followed > paired - paired_followed) as some_unpaired_ignored,
                   count(*) filter (where unsent_practised > 0) as some_practised,
                   count(*) filter (where paired > unsent_practised) as some_idle
            from reminder_answer where week >= ? and week < ? group by week order by week""";

    private static final String OF_PERSON = "select * from reminder_answer where person = ? order by week";

    private final Sql sql;

    Answers(Sql sql) {
        this.sql = sql;
    }

    /// Counts the weeks that are over and not counted yet, and forgets those that are long gone.
    void count(Instant now) {
        LocalDate until = thisWeek(now);
        for (LocalDate week = until.minusWeeks(WEEKS_BACK); week.isBefore(until); week = week.plusWeeks(1)) {
            count(week);
        }
        sql.update("delete from reminder_answer where week < ?", until.minusWeeks(KEPT_WEEKS));
    }

    /// Whoever comes second finds that it is counted.
    private void count(LocalDate week) {
        var _ = sql.inTransaction(() -> {
            if (sql.update(TAKE, week) == 0) {
                return 0;
            }
            Instant monday = week.atStartOfDay(ZoneOffset.UTC).toInstant();
            return sql.update(COUNT, week, SOON.toString(), SOON.toString(), week, week, monday, monday);
        });
    }

    /// The first week that is not over.
    static LocalDate thisWeek(Instant now) {
        return LocalDate.ofInstant(now.minus(OVER_EVERYWHERE), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// The last weeks that are over, the oldest first; those in which nobody was reminded are left out.
    List<WeekAnswers> weeks(int weeks, Instant now) {
        LocalDate until = thisWeek(now);
        return sql.list(WEEKS, Answers::week, until.minusWeeks(weeks), until);
    }

    private static WeekAnswers week(Row row) throws SQLException {
        return new WeekAnswers(
                monday(row),
                row.integer("sent"),
                row.integer("followed"),
                row.integer("paired"),
                row.integer("paired_followed"),
                row.integer("unsent_practised"),
                new People(
                        row.integer("reminded"),
                        row.integer("some_followed"),
                        row.integer("some_ignored"),
                        row.integer("some_paired_followed"),
                        row.integer("some_paired_ignored"),
                        row.integer("some_unpaired_followed"),
                        row.integer("some_unpaired_ignored"),
                        row.integer("some_practised"),
                        row.integer("some_idle")));
    }

    private static LocalDate monday(Row row) throws SQLException {
        return row.at().getObject("week", LocalDate.class);
    }

    /// What is counted of a person in one week.
    private record Answered(LocalDate week, int sent, int followed) {}

    @Override
    public Set<String> tables() {
        return Set.of("reminder_answer");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "answersToReminders",
                sql.list(
                        OF_PERSON,
                        row -> new Answered(monday(row), row.integer("sent"), row.integer("followed")),
                        person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from reminder_answer where person = ?", person.id());
    }
}
