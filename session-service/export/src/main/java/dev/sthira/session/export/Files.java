package dev.sthira.session.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of an export. All come into being under other names, and get their own at the end, so that a folder never
/// holds half of an export.
final class Files {
    private static final String UNFINISHED = ".part";
    private static final String PARQUET =
            "copy (select * from read_csv(%s, header = true, columns = %s)) to %s (format parquet, compression zstd)";

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    Files(Path folder) throws IOException {
        this.folder = java.nio.file.Files.createDirectories(folder);
    }

    OutputStream csv(Table table) throws IOException {
        return new BufferedOutputStream(java.nio.file.Files.newOutputStream(begun(table.name() + ".csv")), 1 << 16);
    }

    /// The same rows as in the CSV, by DuckDB.
    void parquet(Table table) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute(PARQUET.formatted(
                    quoted(folder.resolve(table.name() + ".csv" + UNFINISHED)),
                    table.types(),
                    quoted(begun(table.name() + ".parquet"))));
        }
    }

    /// What each column means: table, column, type in Parquet, meaning.
    void dictionary(List<Table> tables) throws IOException {
        var lines = new ArrayList<>(List.of("table,column,type,meaning"));
        for (var table : tables) {
            lines.add(line(table.name(), "", "", table.meaning()));
            table.columns()
                    .forEach(column -> lines.add(
                            line(table.name(), column.name(), column.type().word(), column.meaning())));
        }
        java.nio.file.Files.write(begun("dictionary.csv"), lines, UTF_8);
    }

    /// Gives all of them their names.
    void finish() throws IOException {
        for (var name : names) {
            java.nio.file.Files.move(
                    folder.resolve(name + UNFINISHED), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path begun(String name) {
        names.add(name);
        return folder.resolve(name + UNFINISHED);
    }

    private static String line(String... cells) {
        return String.join(
                ",",
                List.of(cells).stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());
    }

    private static String quoted(@Nullable Object text) {
        return "'" + String.valueOf(text).replace("'", "''") + "'";
    }
}
