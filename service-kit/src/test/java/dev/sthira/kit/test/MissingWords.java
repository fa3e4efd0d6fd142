package dev.sthira.kit.test;

import dev.sthira.kit.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a feature cannot say in every language alike.
public final class MissingWords {
    private MissingWords() {}

    /// What is missing: a key that another language has, or a place that it fills. Says for the build how many texts
    /// were looked at.
    public static List<String> in(String feature, Map<String, Words> languages) {
        var keys = new TreeSet<String>();
        languages.values().forEach(words -> keys.addAll(words.keys()));
        var missing = languages.values().stream()
                .flatMap(words -> keys.stream().flatMap(key -> objection(key, words, languages).stream()))
                .sorted()
                .toList();
        System.out.println("languages: %s, %d texts in each of %d languages, %d missing"
                .formatted(feature, keys.size(), languages.size(), missing.size()));
        return missing;
    }

    /// What constants have no words in some language.
    public static List<String> of(String key, Class<? extends Enum<?>> type, Map<String, Words> languages) {
        return languages.values().stream()
                .flatMap(words -> Stream.of(type.getEnumConstants())
                        .map(constant -> Words.key(key, constant))
                        .filter(word -> !words.keys().contains(word))
                        .map(word -> "%s in %s".formatted(word, words.language())))
                .sorted()
                .toList();
    }

    private static Set<String> objection(String key, Words words, Map<String, Words> languages) {
        if (!words.keys().contains(key)) {
            return Set.of("%s in %s".formatted(key, words.language()));
        }
        return languages.values().stream()
                        .filter(other -> other.keys().contains(key))
                        .allMatch(other -> other.places(key).equals(words.places(key)))
                ? Set.of()
                : Set.of("%s in %s has other places".formatted(key, words.language()));
    }
}
