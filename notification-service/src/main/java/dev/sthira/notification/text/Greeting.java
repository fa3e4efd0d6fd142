package dev.sthira.notification.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a letter addresses somebody: by a name that is one. What reads like an address, a link or a message of its own
/// is none, for anybody may write anything where a name is asked for: it is refused there, and left out where it was
/// taken before.
public final class Greeting {
    private static final int MOST_WORDS = 5;
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[@:/\\\\<>=&%#?$€£|{}\\[\\]]|\\d[\\d ()+-]{3,}");

    /// A label and a dot and what could be a top-level domain, however the dot is written.
    private static final Pattern LIKE_A_DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}]\\p{Cf}*[.\\u3002\\uff0e\\uff61\\u2024]\\p{Cf}*[\\p{L}\\p{N}-]{2,}");

    private Greeting() {}

    /// The name to greet by; empty if there is none to greet by.
    public static Optional<String> of(@Nullable String name) {
        return Optional.ofNullable(name).filter(Greeting::isName);
    }

    private static boolean isName(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        return !plain.isEmpty()
                && plain.split("\\s+").length <= MOST_WORDS
                && !NOT_IN_A_NAME.matcher(plain).find()
                && !LIKE_A_DOMAIN.matcher(plain).find();
    }
}
