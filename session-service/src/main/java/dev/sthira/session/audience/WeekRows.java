package dev.sthira.session.audience;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.audience.Cohorts.Came;
import dev.sthira.session.audience.Cohorts.Dormant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When everybody practises as counts, without a person in sight.
@ApplicationScoped
class WeekRows {

    /// Sessions begun in one hour of the week.
    ///
    /// @param weekday 1 Monday to 7 Sunday
    /// @param people  different people who began them
    record Hour(int weekday, int hour, int practices, int people) {}

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('known_week'))";

    private static final String LATE =
            "with late as (delete from late_week returning week) select min(week) as week from late";

    private static final String FORGET_COHORTS = "delete from cohort_week where week >= ?";
    private static final String FORGET_WEEKS = "delete from known_week where week >= ?";

    static final String NEXT = """
            select coalesce((select max(week) + 7 from known_week), (select min(week) from practised_week)) as week""";

    /// Of those who came in these weeks, all weeks they ever came in are looked at.
    static final String COUNT_COHORTS = """
            insert into cohort_week
            select week, first, count(*), count(*) filter (where week - before > ?)
            from (select week, min(week) over life as first, lag(week) over life as before from practised_week
                  where week < ? and person in (select person from practised_week where week >= ? and week < ?)
                  window life as (partition by person order by week)) came
            where week >= ? group by week, first""";

    /// All who ever came by then, but for those who came in it or in the weeks before.
    static final String COUNT_DORMANT = """
            insert into known_week
            select week, (select coalesce(sum(c.people), 0) from cohort_week c where c.week = c.first and c.week <= over.week)
                         - coalesce(here.people, 0)
            from (select generate_series(?::date, ?::date - 7, interval '7 days')::date as week) over
            left join (select w::date as week, count(*) as people
                       from (select week, lead(week) over (partition by person order by week) as next from practised_week
                             where week >= ?::date - ? and week < ?) recent,
                            generate_series(week, least(week + ?, coalesce(next - 7, week + ?)), interval '7 days') w
                       group by w) here using (week)""";

    static final String CAME = "select first, week, people, resurrected from cohort_week where week < ?";

    static final String DORMANT = "select week, dormant from known_week where week < ?";

    static final String HOURS =
            "select weekday, hour, sum(times) as practices, count(*) as people from practised_hour group by weekday, hour";

    private static final int AWAY_DAYS = Cohorts.AWAY_AFTER * 7;

    /// So many weeks are counted in one transaction.
    private static final int AT_A_TIME = 26;

    private final Sql sql;

    WeekRows(Sql sql) {
        this.sql = sql;
    }

    /// @param until the first week that is not over
    Cohorts cohorts(LocalDate until, SmallGroups small) {
        Optional<Cohorts> cohorts = Optional.empty();
        while (cohorts.isEmpty()) {
            cohorts = sql.inTransaction(() -> countSome(until) ? Optional.empty() : Optional.of(counted(until, small)));
        }
        return cohorts.get();
    }

    private Cohorts counted(LocalDate until, SmallGroups small) {
        List<Came> came = sql.list(
                CAME,
                row -> new Came(
                        week(row, "first"), week(row, "week"), row.integer("people"), row.integer("resurrected")),
                until);
        List<Dormant> dormant = sql.list(DORMANT, row -> new Dormant(week(row, "week"), row.integer("dormant")), until);
        return Cohorts.of(came, dormant, until, small);
    }

    /// Counts some of the weeks that are over and not counted yet, or not any more. Whoever counts or reads
    /// does so alone.
    ///
    /// @return whether there were any
    private boolean countSome(LocalDate until) {
        var _ = sql.any(ONE_AT_A_TIME);
        week(LATE).ifPresent(late -> {
            sql.update(FORGET_COHORTS, late);
            sql.update(FORGET_WEEKS, late);
        });
        Optional<LocalDate> next = week(NEXT).filter(week -> week.isBefore(until));
        next.ifPresent(from -> {
            LocalDate some = from.plusWeeks(AT_A_TIME);
            LocalDate to = some.isBefore(until) ? some : until;
            sql.update(COUNT_COHORTS, AWAY_DAYS, to, from, to, from);
            sql.update(COUNT_DORMANT, from, to, from, AWAY_DAYS, to, AWAY_DAYS, AWAY_DAYS);
        });
        return next.isPresent();
    }

    private Optional<LocalDate> week(String query) {
        return sql.first(query, row -> Optional.ofNullable(weekOrNull(row, "week")))
                .flatMap(week -> week);
    }

    /// In which hours sessions began; hours without one are left out.
    List<Hour> hours() {
        return sql.list(
                HOURS,
                row -> new Hour(
                        row.integer("weekday"), row.integer("hour"), row.integer("practices"), row.integer("people")));
    }

    private static LocalDate week(Row row, String column) throws SQLException {
        return Objects.requireNonNull(weekOrNull(row, column));
    }

    private static @Nullable LocalDate weekOrNull(Row row, String column) throws SQLException {
        return row.at().getObject(column, LocalDate.class);
    }
}
