package dev.sthira.session.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One text a figure, whoever is asked: here of a few facts that are written out.
class FigureTest {
    private static final Map<String, String> FACTS = Map.of(
            "practice",
            """
            (session, person, sequence, version, level, ending, started, held_seconds, paused_seconds) as (values
                ('s1', 'maya', 'back', 1, 'beginner', 'finished', cast(1764561600 as bigint), 1190.500, 20.000),
                ('s2', 'maya', 'back', 1, 'beginner', 'ended', cast(1764565260 as bigint), 60.250, 0.000),
                ('s3', 'jonas', 'back', 2, 'advanced', 'finished', cast(1765180799 as bigint), 1200.125, 0.000))""",
            "pose",
            """
            (session, number, pose, side, held_seconds, paused_seconds) as (values
                ('s1', 2, 'bow', 'both', 30.000, 20.000),
                ('s1', 4, 'half-moon', 'left', 40.500, 0.000),
                ('s2', 2, 'bow', 'both', 29.750, 0.000))""",
            "skipped",
            "(session, pose, side) as (values ('s1', 'bow', 'both'), ('s2', 'bow', 'both'), ('s2', 'half-moon', 'left'))",
            "repeated",
            "(session, pose, side) as (values ('s3', 'half-moon', 'left'))");

    private static TableEnvironment flink;

    static List<Figure> figures() {
        return Figure.all();
    }

    @BeforeAll
    static void start() {
        Logger.getLogger("").setLevel(Level.SEVERE);
        flink = TableEnvironment.create(EnvironmentSettings.inBatchMode());
        flink.getConfig().set("parallelism.default", "1");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void saysTheSameInFlinkAsInDuckDb(Figure figure) throws SQLException {
        var rows = inFlink(figure);

        assertThat(rows).isNotEmpty().isEqualTo(inDuckDb(figure));
        assertThat(flink.sqlQuery(with(figure)).getResolvedSchema().getColumnNames())
                .startsWith(figure.key().toArray(String[]::new));
        assertThat(rows.stream().map(row -> row.subList(0, figure.key().size())).distinct())
                .as("its key tells its rows apart")
                .hasSameSizeAs(rows);
    }

    private static String with(Figure figure) {
        var fact = Stream.of("practice", "pose", "skipped", "repeated")
                .filter(name -> figure.sql().contains("from " + name))
                .findFirst()
                .orElseThrow();
        return "with " + fact + " " + FACTS.get(fact) + "\n" + figure.sql();
    }

    private static Set<List<String>> inFlink(Figure figure) {
        var rows = new HashSet<List<String>>();
        flink.sqlQuery(with(figure))
                .execute()
                .collect()
                .forEachRemaining(row -> rows.add(IntStream.range(0, row.getArity())
                        .mapToObj(i -> plain(String.valueOf(row.getField(i))))
                        .toList()));
        return rows;
    }

    private static Set<List<String>> inDuckDb(Figure figure) throws SQLException {
        var rows = new HashSet<List<String>>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var found = statement.executeQuery(with(figure))) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(plain(found.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        return cell.matches("\\d+(\\.\\d+)?")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }
}
