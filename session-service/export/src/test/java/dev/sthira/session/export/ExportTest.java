package dev.sthira.session.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An export of a database whose truths are known, by the very migrations of the service.
class ExportTest {
    private static final Path MIGRATIONS = Path.of("../src/main/resources/db/migration");

    /// Eight practices at life's pace by four people; three of them stop in segment 2, and bow is held for half of its
    /// time. One is a rehearsal, one has not ended.
    private static final String ROWS = """
            set session_replication_role = replica;
            insert into plan (id, body) values
                ('life', '{"wishes": {"level": "beginner"}, "segments": [
                    {"seconds": 60.000, "transition": {"seconds": 5}}, {"seconds": 30.5, "transition": {"seconds": 0}}]}'),
                ('fast', '{"wishes": {"level": "advanced", "rehearsalSpeed": 60}, "segments": [
                    {"seconds": 1, "transition": {"seconds": 0}}]}');
            insert into practice (session, seat, person, plan_id, sequence, sequence_version, started_at, ended_at, ending,
                                  held_us, paused_us, begun, held_segments, skipped, stopped_in, repeated, poses, day)
            select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 0, 'person-' || n % 4, 'life', 'back-strengthening', 1,
                   '2026-11-23T23:30:00Z'::timestamptz + n * interval '1 day', '2026-11-24T00:00:00Z'::timestamptz + n * interval '1 day',
                   case when n < 3 then 'ended' else 'finished' end, 60000000, 1500000, 2, 1, '{1}',
                   case when n < 3 then 2 end, '{}', '[
                     {"pose": "bow", "side": "both", "name": "Bow, \\"the\\" archer", "segments": 1, "skipped": 0, "repeated": 0,
                      "planned_us": 30000000, "held_us": 15000000, "paused_us": 0},
                     {"pose": "sphinx", "side": "both", "name": "Sphinx", "segments": 1, "skipped": 0, "repeated": 0,
                      "planned_us": 30000000, "held_us": 30000000, "paused_us": 0}]',
                   '2026-11-24'::date + n
            from generate_series(0, 7) n;
            insert into practice (session, seat, person, plan_id, sequence, sequence_version, started_at, ended_at, ending,
                                  held_us, paused_us, begun, held_segments, skipped, stopped_in, repeated)
            values ('10000000-0000-0000-0000-000000000000', 1, 'person-0', 'fast', 'back-strengthening', 1,
                    '2026-11-24T07:00:00Z', '2026-11-24T07:00:01Z', 'ended', 1, 0, 1, 0, '{}', 0, '{}');
            insert into practice (session, seat, person, plan_id, sequence, sequence_version, started_at)
            values ('20000000-0000-0000-0000-000000000000', 0, 'person-0', 'life', 'back-strengthening', 1, '2026-11-24T07:00:00Z');
            """;

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void fill() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var files = Files.list(MIGRATIONS)) {
            for (var file :
                    files.sorted(Comparator.comparingInt(ExportTest::version)).toList()) {
                statement.execute(Files.readString(file));
            }
            statement.execute(ROWS);
        }
    }

    @AfterAll
    static void close() throws IOException {
        postgres.close();
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    @Test
    void writesTheSameRowsAsParquetAndAsCsv() throws Exception {
        export();

        assertThat(asked(
                        "select count(*), count(distinct person), sum(held_seconds)::varchar from 'practices.parquet'"))
                .containsExactly("9 4 480.000");
        assertThat(asked("""
                select level, rehearsal_speed, started_at = '2026-11-23T23:30:00Z'::timestamptz, day, planned_seconds, segments,
                       skipped_segments, stopped_in
                from 'practices.parquet' order by started_at limit 1""")).containsExactly("beginner 1 true 2026-11-24 95.500 2 1 2");
        assertThat(asked("select distinct name from 'poses.parquet' where pose = 'bow'"))
                .containsExactly("Bow, \"the\" archer");
        assertThat(asked("select * from 'poses.csv' order by all")).hasSize(16);
        assertThat(asked("select count(*) from 'poses.parquet' join 'practices.parquet' using (practice)"))
                .containsExactly("16");
        assertThat(asked("select count(*) from 'practices.parquet' where person like '%person%'"))
                .containsExactly("0");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void saysWhatEachColumnMeans() throws Exception {
        export();

        for (var table : Table.ALL) {
            var columns = asked("describe select * from '%s.parquet'".formatted(table.name()));
            assertThat(asked("select \"column\", type from 'dictionary.csv' where \"table\" = '%s' and \"column\" <> ''"
                            .formatted(table.name())))
                    .hasSameSizeAs(columns)
                    .allSatisfy(line -> assertThat(columns)
                            .anySatisfy(column -> assertThat(column).startsWith(line)));
        }
    }

    @Test
    void callsAPersonSomethingElseEachTime() throws Exception {
        export();
        var before = asked("select distinct person from 'practices.parquet' order by all");
        export();

        assertThat(asked("select distinct person from 'practices.parquet' order by all"))
                .hasSameSizeAs(before)
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void answersTheThreeQuestions() throws Exception {
        export();

        assertThat(Questions.HELD_SHORTER.answer(folder))
                .containsExactly(
                        List.of("pose", "side", "practices", "held_share"),
                        List.of("bow", "both", "8", "0.5"),
                        List.of("sphinx", "both", "8", "1.0"));
        assertThat(Questions.WHERE_PEOPLE_STOP.answer(folder))
                .containsExactly(
                        List.of("sequence", "version", "segment", "practices", "share"),
                        List.of("back-strengthening", "1", "2", "3", "1.0"));
        assertThat(Questions.WEEKS.answer(folder))
                .containsExactly(
                        List.of("monday", "practices", "people", "minutes"),
                        List.of("2026-11-30", "2", "2", "2.0"),
                        List.of("2026-11-23", "6", "4", "6.0"));
        assertThat(Questions.table(Questions.WHERE_PEOPLE_STOP.answer(folder))).contains("back-strengthening  1");
    }

    @Test
    void leavesAnOldExportAloneWhenANewOneCannotBeMade() throws Exception {
        export();
        var before = asked("select distinct person from 'practices.parquet' order by all");

        assertThatThrownBy(() -> Export.write(
                        new Wish(folder, "jdbc:postgresql://127.0.0.1:1/session", "session", "session"), false, out()))
                .isInstanceOf(SQLException.class);

        assertThat(asked("select distinct person from 'practices.parquet' order by all"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--to", "--to a --to b", "practices", "--from practices"})
    void refusesWhatItDoesNotKnow(String words) {
        assertThatThrownBy(
                        () -> Wish.of(words.isEmpty() ? List.of() : List.of(words.split(" ")), Path.of(""), Map.of()))
                .isInstanceOf(Wish.Refused.class)
                .hasMessageContaining("--to");
    }

    @Test
    void refusesAFile() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(Export.run(List.of("--to", "file"), folder, false, out(), out()))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("is a file; name a folder");
    }

    @Test
    void drawsABarOnATerminal() {
        var bar = new Bar(out(), true, "poses", 4);
        for (int i = 0; i <= 4; i++) {
            bar.at(i);
        }
        bar.end(5);

        assertThat(said.toString(UTF_8))
                .contains("50 %", "100 %")
                .endsWith("poses      5 rows" + " ".repeat(40) + System.lineSeparator());
    }

    private void export() throws SQLException, IOException {
        Export.write(new Wish(folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres", ""), false, out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, UTF_8);
    }

    private List<String> asked(String sql) throws SQLException {
        var lines = new java.util.ArrayList<String>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("set file_search_path = '" + folder + "'");
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    var cells = new java.util.ArrayList<String>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        cells.add(rows.getString(i));
                    }
                    lines.add(
                            String.join(" ", cells.stream().map(String::valueOf).toList()));
                }
            }
        }
        return lines;
    }
}
