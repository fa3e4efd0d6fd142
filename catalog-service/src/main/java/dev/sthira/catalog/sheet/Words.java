package dev.sthira.catalog.sheet;

import dev.sthira.catalog.pose.Concern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The sheet's own words in one language: a file each, so that another language is another file.
final class Words {
    private final String language;
    private final Properties words = new Properties();

    private Words(String language) {
        this.language = language;
    }

    static Words of(String language) {
        var words = new Words(language);
        var name = "/sheet/words-" + language + ".properties";
        try (var file = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            words.words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return words;
    }

    String language() {
        return language;
    }

    /// The words of a key, with what belongs into its places `{0}`, `{1}`.
    String say(String key, Object... places) {
        var text = Objects.requireNonNull(words.getProperty(key), key);
        for (int i = 0; i < places.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(places[i]));
        }
        return text;
    }

    /// So many of something, one or more.
    String counted(String key, int count) {
        return say(key + (count == 1 ? ".one" : ".many"), count);
    }

    String of(Enum<?> word) {
        return say(word.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + key(word));
    }

    /// `your knees`, and the like.
    String your(Concern concern) {
        return say("concern." + key(concern));
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
