package dev.sthira.kit.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;

/// Reads short texts that people typed: one line, nothing invisible but the joiners that a script or a picture
/// needs, composed (NFC), not blank.
public final class Texts {
    private Texts() {}

    public static Function<String, Optional<String>> upTo(int characters) {
        return text -> {
            var composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            var sensible = !composed.isEmpty()
                    && composed.codePointCount(0, composed.length()) <= characters
                    && Visible.all(composed);
            return sensible ? Optional.of(composed) : Optional.empty();
        };
    }
}
