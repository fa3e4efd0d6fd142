package dev.sthira.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A word in the reason of a caution and the concerns it belongs to, as `cautions/whose.txt` says.
///
/// @param only whether nobody else may be given it as a reason
record ReasonWords(boolean only, List<String> owners, Pattern written) {
    private static final String ONLY = "only ";
    static final List<ReasonWords> ALL = read();

    boolean areIn(String reason) {
        return written.matcher(reason.toLowerCase(Locale.ROOT)).find();
    }

    /// Whether they speak of this concern; `pregnancy` is each of its trimesters.
    boolean belongTo(String concern) {
        return owners.stream().anyMatch(concern::startsWith);
    }

    private static List<ReasonWords> read() {
        try (var file = ReasonWords.class.getResourceAsStream("/cautions/whose.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ReasonWords::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReasonWords of(String line) {
        boolean only = line.startsWith(ONLY);
        int colon = line.indexOf(": ");
        var owners = line.substring(only ? ONLY.length() : 0, colon).split(" ");
        return new ReasonWords(only, Arrays.asList(owners), Pattern.compile(line.substring(colon + 2)));
    }
}
