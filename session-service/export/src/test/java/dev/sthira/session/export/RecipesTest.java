package dev.sthira.session.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page of recipes calls tried, run as it stands there, on the examples of the contract: each of them twice,
/// and
/// a type that nobody knows yet.
class RecipesTest {
    private static final Path PAGE = Path.of("../analytics/RECIPES.md");
    private static final Path CONTRACT = Path.of("../contract");

    /// The line of a record as `kcat -J` writes it.
    private static final String LINE = """
            select to_json({topic: 'sthira.session-events', partition: 7, "offset": 1, tstype: 'logappend', ts: 1, broker: 1,
                headers: flatten([[name, headers ->> name] for name in json_keys(headers)]), key: key, payload: value::varchar})
            from read_json('%s', columns = {headers: 'JSON', key: 'VARCHAR', value: 'JSON'})""";

    @TempDir
    Path folder;

    @BeforeEach
    void writeLines() throws IOException, SQLException {
        var lines = new ArrayList<String>();
        try (var duck = duck();
                var files = Files.list(CONTRACT)) {
            // All examples tell of one session, some of them of the same place in it.
            for (var file : files.filter(RecipesTest::isAnEvent).sorted().toList()) {
                lines.add(withId(asked(duck, LINE.formatted(file)).getFirst(), lines.size()));
            }
        }
        assertThat(lines).hasSizeGreaterThan(10).allMatch(line -> line.contains("ce_type"));
        lines.addAll(List.copyOf(lines));
        lines.add(withId(lines.getFirst(), lines.size())
                .replaceFirst("dev\\.sthira\\.[a-z-]+", "dev.sthira.not-known-yet"));
        Files.write(folder.resolve("events.ndjson"), lines, UTF_8);
    }

    private static String withId(String line, int number) {
        return line.replaceFirst("(?<=\"ce_id\",\")[0-9a-f]{8}", "%08d".formatted(number));
    }

    private static boolean isAnEvent(Path file) {
        return file.toString().matches(".*/(pose|session)-[a-z-]+\\.json");
    }

    @Test
    void landsEachEventOnce() throws Exception {
        try (var duck = landed()) {
            assertThat(asked(duck, "select count(*) - count(distinct id) from session_event"))
                    .containsExactly("0");
            assertThat(asked(duck, "select count(*) from read_parquet('%s/events/*/*.parquet')".formatted(folder)))
                    .isEqualTo(asked(duck, "select count(*) from session_event"));
            assertThat(asked(duck, "select type from session_event where type = 'not-known-yet'"))
                    .hasSize(1);
            assertThat(folder.resolve("events/day=2026-11-22")).isDirectory();
        }
    }

    @Test
    void answersFromTheFiles() throws Exception {
        try (var duck = landed()) {
            assertThat(asked(duck, recipe("endings")))
                    .contains("back-strengthening abandoned 1 590.5")
                    .anyMatch(row -> row.startsWith("back-strengthening finished"));
            assertThat(asked(duck, recipe("held"))).contains("thread-the-needle left 1 60.0 60.0");
            assertThat(asked(duck, recipe("stops"))).contains("thread-the-needle abandoned 1");
        }
    }

    private Connection landed() throws SQLException, IOException {
        var duck = duck();
        try (var statement = duck.createStatement()) {
            for (var name : List.of("header", "land", "write")) {
                statement.execute(recipe(name));
            }
        }
        return duck;
    }

    private static Connection duck() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:");
    }

    /// As it stands on the page, in the folder of the test.
    private String recipe(String name) throws IOException {
        var block = Pattern.compile("<!-- tried: " + name + " -->\\n```sql\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as("a recipe %s", name).isTrue();
        return block.group(1).replace("'events", "'" + folder + "/events");
    }

    private static List<String> asked(Connection duck, String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getString(i));
                }
                lines.add(String.join(" ", cells));
            }
        }
        return lines;
    }
}
