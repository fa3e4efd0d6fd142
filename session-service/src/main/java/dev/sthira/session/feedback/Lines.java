package dev.sthira.session.feedback;

import dev.sthira.kit.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what people write at length: each line as any short text of theirs, and lines may be empty.
final class Lines {
    private Lines() {}

    /// Reads a text of so many characters at most, breaks of lines included; none if it is not one, or if
    /// there is nothing to see in it.
    static Function<String, Optional<String>> upTo(int characters) {
        return text -> {
            String stripped = text.strip();
            if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > 2 * characters) {
                return Optional.empty();
            }
            var lines = stripped.lines().map(line -> line(line, characters)).toList();
            if (lines.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            String read = lines.stream().map(Optional::orElseThrow).collect(Collectors.joining("\n"));
            return read.codePointCount(0, read.length()) <= characters ? Optional.of(read) : Optional.empty();
        };
    }

    private static Optional<String> line(String line, int characters) {
        return line.isBlank() ? Optional.of("") : Texts.upTo(characters).apply(line);
    }
}
