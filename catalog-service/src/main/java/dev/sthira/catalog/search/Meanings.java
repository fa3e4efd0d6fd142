package dev.sthira.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What phrases mean: body areas, concerns, intents, levels; and words that mean nothing to a search.
final class Meanings {
    private static final Set<String> AREAS_THAT_ARE_CONCERNS = Set.of(
            "knees",
            "wrists",
            "lower-back",
            "upper-back",
            "neck",
            "shoulders",
            "elbows",
            "hips",
            "hamstrings",
            "ankles");
    private static final int LONGEST_PHRASE = 4;
    private static final int LONG_ENOUGH_FOR_A_SLIP = 6;
    private static final Map<String, List<Meaning>> BY_PHRASE = read();

    private Meanings() {}

    /// One meaning of a phrase: `area knees`, `intent sleep`, `complaint yes`.
    record Meaning(String property, String word) {}

    /// The phrase that begins at a word, how many words it has, and what it means.
    record Phrase(int words, List<Meaning> meanings) {
        boolean means(String property) {
            return meanings.stream().anyMatch(meaning -> meaning.property().equals(property));
        }
    }

    /// The longest phrase known that begins here; one word without any meaning where there is none.
    static Phrase at(List<String> words, int from) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
            var meanings = BY_PHRASE.get(String.join(" ", words.subList(from, from + length)));
            if (meanings != null) {
                return new Phrase(length, meanings);
            }
        }
        return new Phrase(1, meantBy(words.get(from)));
    }

    /// The words that say something; all of them where none does.
    static List<String> withoutFillers(List<String> words) {
        var telling = words.stream().filter(word -> !isFiller(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static boolean isFiller(String word) {
        return BY_PHRASE.getOrDefault(word, List.of()).stream()
                .anyMatch(meaning -> meaning.property().equals("filler"));
    }

    // A word with a slip of the finger: hamstrngs.
    private static List<Meaning> meantBy(String word) {
        if (word.length() < LONG_ENOUGH_FOR_A_SLIP) {
            return List.of();
        }
        return BY_PHRASE.entrySet().stream()
                .filter(known -> Math.abs(known.getKey().length() - word.length()) <= 1
                        && known.getKey().length() >= LONG_ENOUGH_FOR_A_SLIP
                        && Closeness.distance(word, known.getKey()) == 1)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static Map<String, List<Meaning>> read() {
        var meanings = new HashMap<String, List<Meaning>>();
        for (var line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, meanings);
            }
        }
        return meanings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private static void add(String line, Map<String, List<Meaning>> meanings) {
        int colon = line.indexOf(": ");
        int space = line.indexOf(' ');
        var meaning = new Meaning(line.substring(0, space), line.substring(space + 1, colon));
        for (var phrase : line.substring(colon + 2).split(", ", -1)) {
            add(phrase, meaning, meanings);
            // Letters without marks: Hüfte comes as hufte, and is typed as huefte where there is no ü.
            var bare = phrase.replace("ae", "a").replace("oe", "o").replace("ue", "u");
            if (!bare.equals(phrase)) {
                add(bare, meaning, meanings);
            }
        }
    }

    private static void add(String phrase, Meaning meaning, Map<String, List<Meaning>> meanings) {
        var all = meanings.computeIfAbsent(phrase, _ -> new ArrayList<>());
        all.add(meaning);
        if (meaning.property().equals("area") && AREAS_THAT_ARE_CONCERNS.contains(meaning.word())) {
            all.add(new Meaning("concern", meaning.word()));
        }
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(Meanings.class.getResourceAsStream("/search/words.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("search/words.txt", e);
        }
    }
}
