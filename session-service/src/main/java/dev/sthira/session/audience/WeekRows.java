package dev.sthira.session.audience;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.audience.Cohorts.Came;
import dev.sthira.session.audience.Cohorts.Gap;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When everybody practises as counts, without a person in sight.
@ApplicationScoped
class WeekRows {

    /// Sessions begun in one hour of the week.
    ///
    /// @param weekday 1 Monday to 7 Sunday
    /// @param people  different people who began them
    record Hour(int weekday, int hour, int practices, int people) {}

    private static final String PEOPLE = """
            (select week, min(week) over whole as first, lag(week) over whole as before, lead(week) over whole as next
             from practised_week where week < ?
             window whole as (partition by person order by week
                              rows between unbounded preceding and unbounded following)) people""";

    static final String CAME = """
            select first, week, count(*) as people, count(*) filter (where week - before > ?) as resurrected
            from\s""" + PEOPLE + " group by first, week";

    static final String GAPS = "select week, next, count(*) as people from " + PEOPLE
            + " where next is null or next - week > ? group by week, next";

    static final String HOURS =
            "select weekday, hour, sum(times) as practices, count(*) as people from practised_hour group by weekday, hour";

    private static final int AWAY_DAYS = Cohorts.AWAY_AFTER * 7;

    private final Sql sql;

    WeekRows(Sql sql) {
        this.sql = sql;
    }

    /// @param until the first week that is not over
    Cohorts cohorts(LocalDate until, SmallGroups small) {
        List<Came> came = sql.list(
                CAME,
                row -> new Came(
                        week(row, "first"), week(row, "week"), row.integer("people"), row.integer("resurrected")),
                AWAY_DAYS,
                until);
        List<Gap> gaps = sql.list(
                GAPS,
                row -> new Gap(week(row, "week"), weekOrNull(row, "next"), row.integer("people")),
                until,
                AWAY_DAYS);
        return Cohorts.of(came, gaps, until, small);
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
