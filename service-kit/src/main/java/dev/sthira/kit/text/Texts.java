package dev.sthira.kit.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Short texts that people typed: something to see, on one line, and nothing invisible but the joiners that a script or
/// a picture needs. What one service takes at its door, every other can read.
public final class Texts {
    private Texts() {}

    /// Reads a text of so many characters at most, stripped and composed (NFC); none if it is not one.
    public static Function<String, Optional<String>> upTo(int characters) {
        return text -> {
            var composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            return composed.codePointCount(0, composed.length()) <= characters
                            && objection(composed).isEmpty()
                    ? Optional.of(composed)
                    : Optional.empty();
        };
    }

    /// What is wrong with a text, as the end of a sentence that begins with its name; empty where all is well.
    public static Optional<String> objection(String text) {
        var points = text.codePoints().toArray();
        var unwanted = IntStream.range(0, points.length)
                .filter(at -> !Visible.at(points, at))
                .findFirst();
        if (unwanted.isPresent()) {
            return Optional.of("has the character U+%04X, which is no part of a plain text; take it out"
                    .formatted(points[unwanted.getAsInt()]));
        }
        return IntStream.of(points).anyMatch(Texts::isVisible)
                ? Optional.empty()
                : Optional.of("has nothing that can be seen; write a few words");
    }

    private static boolean isVisible(int point) {
        return !isSpace(point) && !isEmptyLetter(point) && !isMark(point);
    }

    private static boolean isSpace(int point) {
        return Character.isSpaceChar(point) || Character.isWhitespace(point);
    }

    // A mark is seen on what it stands on.
    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    // Fillers of Hangul and the blank of Braille: letters and signs by name, with nothing to see.
    private static boolean isEmptyLetter(int point) {
        return switch (point) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> true;
            default -> false;
        };
    }
}
