package dev.sthira.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The lists that the search reads: lines of a head, a colon and what belongs to it; `#` begins a remark.
final class WordList {
    private WordList() {}

    /// One line of a list.
    record Line(String head, List<String> items) {}

    static Stream<Line> lines(String name) {
        var resource = "/search/" + name;
        try (var file = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WordList::line);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Line line(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalStateException("A line of a word list without a colon: " + line);
        }
        return new Line(
                line.substring(0, colon), List.of(line.substring(colon + 2).split(", ", -1)));
    }
}
