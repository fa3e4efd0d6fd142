package dev.sthira.notification.text;

import java.util.Optional;

/// A text that a reader can see: what another service may send is taken, and what shows nothing gives way to something
/// that does.
public final class ShownText {
    private static final int LONGEST = 500;

    /// Letters by their type that show nothing: the fillers of Hangul and the empty pattern of Braille.
    private static final String BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0";

    private ShownText() {}

    /// The text, cut to 500 characters; empty if it shows nothing.
    public static Optional<String> of(String text) {
        var clean = text.replace("\0", "");
        return clean.codePoints().anyMatch(ShownText::shows) ? Optional.of(cut(clean)) : Optional.empty();
    }

    /// The text, or the words of the slug where it shows nothing.
    public static String of(String text, String slug) {
        return of(text).orElseGet(() -> ofSlug(slug));
    }

    /// "back-strengthening" reads "Back strengthening".
    public static String ofSlug(String slug) {
        var words = slug.replace('-', ' ').strip();
        return words.isEmpty() ? slug : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> BLANK_LETTERS.indexOf(point) < 0;
        };
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
