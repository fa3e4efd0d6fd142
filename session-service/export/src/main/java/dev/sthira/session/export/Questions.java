package dev.sthira.session.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Three questions to begin with, as SQL that DuckDB runs in the folder of an export.
enum Questions {
    HELD_SHORTER("held-shorter", "Which poses are held shorter than planned?"),
    WHERE_PEOPLE_STOP("where-people-stop", "Where do people stop?"),
    WEEKS("weeks", "How much is practised from week to week, and by how many?");

    private final String file;
    private final String words;

    Questions(String file, String words) {
        this.file = file;
        this.words = words;
    }

    String words() {
        return words;
    }

    String sql() {
        try (var stream = Questions.class.getResourceAsStream("/export/" + file + ".sql")) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + file);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The answer: its columns, then its rows.
    List<List<String>> answer(Path folder) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("set file_search_path = '%s'"
                    .formatted(folder.toAbsolutePath().toString().replace("'", "''")));
            try (var rows = statement.executeQuery(sql())) {
                return lines(rows);
            }
        }
    }

    private static List<List<String>> lines(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        var lines = new ArrayList<List<String>>();
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
            names.add(rows.getMetaData().getColumnLabel(i));
        }
        lines.add(names);
        while (rows.next()) {
            var cells = new ArrayList<String>();
            for (int i = 1; i <= columns; i++) {
                cells.add(rows.getString(i) == null ? "" : rows.getString(i));
            }
            lines.add(cells);
        }
        return lines;
    }

    /// Columns beneath each other.
    static String table(List<List<String>> lines) {
        int[] widths = IntStream.range(0, lines.getFirst().size())
                .map(i -> lines.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(i ->
                                line.get(i) + " ".repeat(widths[i] - line.get(i).length()))
                        .collect(joining("  ", "  ", ""))
                        .stripTrailing())
                .collect(joining("\n"));
    }
}
