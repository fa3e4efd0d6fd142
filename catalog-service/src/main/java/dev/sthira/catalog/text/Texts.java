package dev.sthira.catalog.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Whether a text is one that people can read: something to see, on one line, and nothing invisible but the joiners
/// inside a character.
public final class Texts {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int BLACK_FLAG = 0x1F3F4;

    private Texts() {}

    /// What is wrong with a text, as the end of a sentence that begins with its name; empty where all is well.
    public static Optional<String> objection(String text) {
        var points = text.codePoints().toArray();
        var unwanted = unwanted(points);
        if (unwanted.isPresent()) {
            return Optional.of("has the character U+%04X, which is no part of a plain text; take it out"
                    .formatted(unwanted.getAsInt()));
        }
        return IntStream.of(points).anyMatch(Texts::isVisible)
                ? Optional.empty()
                : Optional.of("has nothing that can be seen; write a few words");
    }

    private static OptionalInt unwanted(int[] points) {
        return IntStream.range(0, points.length)
                .filter(at -> !isText(points[at]) && !joins(points, at) && !isOfAFlag(points, at))
                .map(at -> points[at])
                .findFirst();
    }

    private static boolean isText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// Whether this is a joiner between two characters, as in an emoji of several or in a Persian word.
    private static boolean joins(int[] points, int at) {
        boolean joiner = points[at] == JOINER || points[at] == NON_JOINER;
        return joiner && at > 0 && at + 1 < points.length && isJoined(points[at - 1]) && isJoined(points[at + 1]);
    }

    private static boolean isJoined(int point) {
        return isText(point) && !isSpace(point);
    }

    // The letters of a region behind a black flag, such as those of Wales.
    private static boolean isOfAFlag(int[] points, int at) {
        int first = at;
        while (first > 0 && isTag(points[first])) {
            first--;
        }
        return isTag(points[at]) && points[first] == BLACK_FLAG;
    }

    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }

    private static boolean isVisible(int point) {
        return isText(point) && !isSpace(point) && !isEmptyLetter(point) && !isMark(point);
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
