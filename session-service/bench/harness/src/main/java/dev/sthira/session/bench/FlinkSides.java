package dev.sthira.session.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// The same figures by all who make them, cell by cell.
///
/// @param analytics the folder of the figures' texts
/// @param parquet   the folder of the files that Flink wrote
record FlinkSides(Path analytics, Path parquet, Database database) {
    private static final List<String> FACTS = List.of("practice", "pose", "skipped", "repeated");
    private static final int SHOWN = 20;

    /// Says of each figure who agrees, and whether all of them do.
    boolean compare() throws IOException, SQLException {
        database.run("session", Files.readString(analytics.resolve("facts.sql")));
        int figures = 0;
        int cells = 0;
        var differences = new ArrayList<String>();
        try (var service = database.connect("session");
                var facts = database.connect("session");
                var flink = database.connect("peer");
                var duck = duck();
                var texts = Files.list(analytics.resolve("figures"))) {
            facts.setSchema("facts");
            for (var text : texts.filter(FlinkSides::isSql).sorted().toList()) {
                var name = text.getFileName().toString().replace(".sql", "");
                var sql = Files.readString(text);
                int keys = keys(sql);
                var mine = Cells.of(facts, sql, keys);
                var others = new LinkedHashMap<String, Cells>();
                others.put("Flink", Cells.of(flink, "select * from flink." + name, keys));
                others.put("DuckDB", Cells.of(duck, sql, keys));
                var rollup = text.resolveSibling("rollups").resolve(text.getFileName());
                if (Files.exists(rollup)) {
                    others.put("the service's sums", Cells.of(service, Files.readString(rollup), keys));
                }
                var line = new StringBuilder("  %-9s %,5d cells, PostgreSQL".formatted(name, mine.count()));
                others.forEach((other, theirs) -> {
                    var wrong = mine.differences(theirs);
                    line.append(wrong.isEmpty() ? " = " : " ≠ ").append(other);
                    wrong.forEach(each -> differences.add("%s, PostgreSQL and %s: %s".formatted(name, other, each)));
                });
                Bench.say(line.toString());
                figures++;
                cells += mine.count();
            }
        }
        differences.stream().limit(SHOWN).forEach(Bench::say);
        System.out.printf(
                Locale.ROOT, "flink: %d figures, %d cells, %d cells differ%n", figures, cells, differences.size());
        return differences.isEmpty() && cells > 0;
    }

    private static boolean isSql(Path file) {
        return file.toString().endsWith(".sql");
    }

    private static int keys(String sql) {
        return sql.lines()
                .filter(line -> line.startsWith("-- key: "))
                .findFirst()
                .orElseThrow()
                .split(", ")
                .length;
    }

    /// The files that Flink wrote, by the names that figures know.
    private Connection duck() throws SQLException {
        var duck = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = duck.createStatement()) {
            for (var fact : FACTS) {
                statement.execute("create view %s as select * from read_parquet('%s/part-*')"
                        .formatted(fact, parquet.resolve(fact)));
            }
        }
        return duck;
    }
}
