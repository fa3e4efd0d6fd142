package dev.sthira.session.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// `./sthira export --to DIR`: practices and what was held in them, as Parquet and CSV with a data dictionary.
public final class Export {
    private static final int SECRET_BYTES = 32;

    private Export() {}

    /// Exits with 0 once all files are written, with 1 where that cannot be, and a line that says what to change.
    public static void main(String[] args) {
        var terminal = Boolean.getBoolean("sthira.terminal");
        var askedIn = Path.of(System.getProperty("sthira.asked.in", ""));
        System.exit(run(List.of(args), askedIn, terminal, System.out, System.err));
    }

    static int run(List<String> words, Path askedIn, boolean terminal, PrintStream out, PrintStream err) {
        try {
            var wish = Wish.of(words, askedIn, System.getenv());
            write(wish, terminal, out);
            answer(wish, out);
            return 0;
        } catch (Wish.Refused refused) {
            err.println("sthira: " + refused.getMessage());
        } catch (SQLException failed) {
            err.printf("sthira: the database cannot be read (is ./sthira up running?): %s%n", failed.getMessage());
        } catch (IOException failed) {
            err.printf("sthira: the files cannot be written: %s%n", failed.getMessage());
        }
        return 1;
    }

    static void write(Wish wish, boolean terminal, PrintStream out) throws SQLException, IOException {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        var files = new Files(wish.to());
        try (var source = Source.open(wish)) {
            for (var table : Table.ALL) {
                var bar = new Bar(out, terminal, table.name(), source.count(table));
                try (var csv = files.csv(table)) {
                    bar.end(source.copy(table, HexFormat.of().formatHex(secret), csv, bar::at));
                }
                files.parquet(table);
            }
        }
        files.dictionary(Table.ALL);
        files.finish();
        out.printf(
                Locale.ROOT, "Written to %s: practices and poses as .parquet and .csv, dictionary.csv.%n", wish.to());
    }

    private static void answer(Wish wish, PrintStream out) throws SQLException {
        for (var question : Questions.values()) {
            out.printf("%n%s%n%s%n", question.words(), Questions.table(question.answer(wish.to())));
        }
    }
}
