package dev.sthira.session.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The same year as pose events in one plain table, in PostgreSQL or DuckDB, and the questions of the dashboards put to
/// it.
///
/// @param divide what divides whole numbers there
record RawEvents(String name, Connection connection, String divide) implements AutoCloseable {
    private static final String TABLE = """
            create table pose_event (practice int, person int, class smallint, level smallint, day date, position smallint,
                                     kind smallint, held_us int)""";

    /// What one person practised week by week: practices, and microseconds.
    private static final String WEEKS = """
            select cast(date_trunc('week', day) as date) as week, count(distinct practice) as practices,
                   cast(sum(held_us) as bigint) as held_us
            from pose_event where person = %d group by 1 order by 1""";

    /// The days of one person, of which the rest of a streak is arithmetic.
    private static final String DAYS = "select distinct day from pose_event where person = %d order by day";

    /// How many begin each step of a class.
    private static final String DROP_OFF = """
            select position, count(*) as began, count(distinct person) as people
            from pose_event where class = %d and level = %d and kind = 0 group by position order by position""";

    /// Practices that were over at each place, and of how many people.
    static final String STOPS = """
            select class, level, position, count(*) as practices, count(distinct person) as people
            from pose_event where kind = 2 group by 1, 2, 3 order by 1, 2, 3""";

    /// Fills it; says how long that took, in seconds.
    double fill(PoseYear year, String numbers) throws SQLException {
        for (var one : year.constants()) {
            run(one);
        }
        run(TABLE);
        long began = System.nanoTime();
        run("insert into pose_event " + year.events(numbers, divide));
        return (System.nanoTime() - began) / 1e9;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<List<Object>> weeks(int person) throws SQLException {
        return rows(WEEKS.formatted(person));
    }

    List<List<Object>> days(int person) throws SQLException {
        return rows(DAYS.formatted(person));
    }

    List<List<Object>> dropOff(int one, int level) throws SQLException {
        return rows(DROP_OFF.formatted(one, level));
    }

    long count() throws SQLException {
        return ((Number) rows("select count(*) from pose_event").getFirst().getFirst()).longValue();
    }

    List<List<Object>> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<List<Object>>();
            while (rows.next()) {
                var row = new ArrayList<Object>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
