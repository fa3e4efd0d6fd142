package dev.sthira.session.flink;

import java.util.List;

/// A figure: one SQL text that Flink, DuckDB and PostgreSQL take alike.
///
/// @param key the columns that tell its rows apart
record Figure(String name, String sql, List<String> key) {
    private static final String KEY = "-- key: ";

    private static final List<String> NAMES =
            List.of("endings", "lengths", "weeks", "hours", "held", "skipped", "repeated");

    static List<Figure> all() {
        return NAMES.stream().map(Figure::named).toList();
    }

    private static Figure named(String name) {
        var sql = Texts.of("figures/" + name + ".sql");
        var key = sql.lines().filter(line -> line.startsWith(KEY)).findFirst().orElseThrow();
        return new Figure(name, sql, List.of(key.substring(KEY.length()).split(", ")));
    }
}
