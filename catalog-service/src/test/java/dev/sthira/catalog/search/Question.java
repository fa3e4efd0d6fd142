package dev.sthira.catalog.search;

import dev.sthira.catalog.CatalogFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One line of a table of questions: what people type, and what a careful teacher hopes they find.
///
/// @param typed     as typed, maybe with a slip of the finger
/// @param hoped     what may come first, any of them: `pose:cobra`
/// @param forbidden what must not be among the first ten
/// @param concerns  what the words say of the person's body, in the words of the cautions
record Question(String typed, List<String> hoped, List<String> forbidden, List<String> concerns) {

    static List<Question> read(String table) {
        try (var file = Objects.requireNonNull(Question.class.getResourceAsStream("/search/" + table), table)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Question::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question of(String line) {
        var cells = line.split(",", -1);
        return new Question(cells[0], words(cells[1]), words(cells[2]), words(cells[3]));
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }

    /// Whether the catalog holds anything that is hoped for.
    boolean askable(CatalogFiles files) {
        return hoped.stream()
                .anyMatch(hit -> hit.startsWith("pose:")
                        ? files.poses().containsKey(hit.substring("pose:".length()))
                        : files.sequences().containsKey(hit.substring("sequence:".length())));
    }
}
