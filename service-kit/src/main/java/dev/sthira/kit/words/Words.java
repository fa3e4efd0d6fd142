package dev.sthira.kit.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words of one feature in one language.
public final class Words {
    /// The language of whatever is not translated.
    public static final String ORIGINAL = "en";

    /// Every language that is spoken, as a tag.
    public static final List<String> LANGUAGES = List.of(ORIGINAL, "de", "fr");

    private static final Set<String> ONE_UP_TO_BELOW_TWO = Set.of("fr");

    private final String language;
    private final Map<String, Phrase> phrases;

    private Words(String language, Map<String, Phrase> phrases) {
        this.language = language;
        this.phrases = phrases;
    }

    /// Reads the words of a feature in every language.
    ///
    /// @param name of the files: `/plan/words` stands for `/plan/words-en.properties` and its translations
    public static Map<String, Words> all(String name) {
        return LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> of(name, language)));
    }

    static Words of(String name, String language) {
        var phrases = new TreeMap<String, Phrase>();
        properties("%s-%s.properties".formatted(name, language))
                .forEach((key, text) -> phrases.put((String) key, Phrase.of((String) text)));
        return new Words(language, phrases);
    }

    private static Properties properties(String resource) {
        try (var file = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    public String language() {
        return language;
    }

    /// What there are words for.
    public Set<String> keys() {
        return Set.copyOf(phrases.keySet());
    }

    /// The places that a phrase leaves open, from 0.
    public Set<Integer> places(String key) {
        return phrase(key).places();
    }

    /// The words of a key, with what belongs into its places `{0}`, `{1}`.
    public String say(String key, Object... fillings) {
        return phrase(key).filled(fillings);
    }

    /// So many of something, one or more; the number is the place `{0}`.
    public String counted(String key, long count) {
        boolean one = ONE_UP_TO_BELOW_TWO.contains(language) ? count < 2 : count == 1;
        return say(key + (one ? ".one" : ".many"), count);
    }

    /// The words for a constant: those of `PropItem.FOLDED_MAT` under `prop` stand at `prop.folded-mat`.
    public String of(String key, Enum<?> constant) {
        return say(key(key, constant));
    }

    /// Where the words for a constant stand.
    public static String key(String key, Enum<?> constant) {
        return key + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// An enumeration as one says it: `Bow, Locust and Sphinx`.
    public String joined(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : say("and", String.join(", ", things.subList(0, things.size() - 1)), things.getLast());
    }

    private Phrase phrase(String key) {
        return Objects.requireNonNull(phrases.get(key), () -> key + " in " + language);
    }
}
