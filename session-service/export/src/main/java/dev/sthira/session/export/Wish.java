package dev.sthira.session.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the command line and the environment ask for.
///
/// @param to       the folder that the files are written to
/// @param url      where the sessions' database is
/// @param user     who reads there
/// @param password of that user
record Wish(Path to, String url, String user, String password) {

    /// Somebody asked for what cannot be; the message says what to change.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /// @param askedIn what a folder is relative to
    static Wish of(List<String> words, Path askedIn, Map<String, String> environment) throws Refused {
        if (words.size() != 2
                || !words.getFirst().equals("--to")
                || words.getLast().isBlank()) {
            throw new Refused("'export' takes --to and a folder, such as ./sthira export --to practices");
        }
        var to = askedIn.resolve(words.getLast()).toAbsolutePath();
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw new Refused("%s is a file; name a folder".formatted(to));
        }
        var port = environment.getOrDefault("STHIRA_POSTGRES_PORT", "5433");
        return new Wish(
                to,
                environment.getOrDefault(
                        "STHIRA_SESSION_DATABASE_URL", "jdbc:postgresql://127.0.0.1:%s/session".formatted(port)),
                "session",
                environment.getOrDefault("STHIRA_SESSION_DATABASE_PASSWORD", "session"));
    }
}
