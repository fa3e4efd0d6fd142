package dev.sthira.kit.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;

/// Reads short texts that people typed: one line, nothing invisible, composed (NFC), not blank.
public final class Texts {
    private Texts() {}

    public static Function<String, Optional<String>> upTo(int characters) {
        return text -> {
            var composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            var sensible = !composed.isEmpty()
                    && composed.codePointCount(0, composed.length()) <= characters
                    && composed.codePoints().allMatch(Texts::isVisible);
            return sensible ? Optional.of(composed) : Optional.empty();
        };
    }

    private static boolean isVisible(int point) {
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
}
