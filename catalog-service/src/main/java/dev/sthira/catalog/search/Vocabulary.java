package dev.sthira.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What phrases mean, in every language there is a list for (`search/words.*.txt`).
final class Vocabulary {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final int LONG_ENOUGH_FOR_A_SLIP = 6;
    private static final String ANY_NUMBER = "#";
    private static final Pattern RANGE = Pattern.compile("\\b(\\d+)-(\\d+)\\b");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th|er|ere|e|eme)?");
    private static final Map<String, List<Entry>> BY_PHRASE = read();
    private static final Set<String> FILLERS = BY_PHRASE.keySet().stream()
            .filter(phrase -> meanings(List.of(phrase)).contains(new Meaning("filler", "yes")))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_PHRASE = BY_PHRASE.keySet().stream()
            .mapToInt(phrase -> phrase.split(" ").length)
            .max()
            .orElse(1);

    private Vocabulary() {}

    /// A meaning, and the numbers it is for where its phrase has one.
    private record Entry(Meaning meaning, int from, int to) {
        boolean takes(int number) {
            return from <= number && number <= to;
        }
    }

    /// The phrase that begins at a word, how many words it has, and what it means.
    record Phrase(int words, List<Meaning> meanings) {
        boolean means(String property) {
            return meanings.stream().anyMatch(meaning -> meaning.property().equals(property));
        }

        boolean meansAny(Set<String> properties) {
            return meanings.stream().anyMatch(meaning -> properties.contains(meaning.property()));
        }
    }

    /// The longest phrase known that begins here; one word, maybe misspelt, where there is none.
    static Phrase at(List<String> words, int from) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
            var meanings = meanings(words.subList(from, from + length));
            if (!meanings.isEmpty()) {
                return new Phrase(length, meanings);
            }
        }
        return new Phrase(1, nearly(words.get(from)));
    }

    /// The words that say something; all of them where none does.
    static List<String> withoutFillers(List<String> words) {
        var telling = words.stream().filter(word -> !FILLERS.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static List<Meaning> meanings(List<String> words) {
        int number = -1;
        var phrase = new ArrayList<String>();
        for (var word : words) {
            var digits = NUMBER.matcher(word);
            number = digits.matches() ? Integer.parseInt(digits.group(1)) : number;
            phrase.add(digits.matches() ? ANY_NUMBER : word);
        }
        int asked = number;
        return BY_PHRASE.getOrDefault(String.join(" ", phrase), List.of()).stream()
                .filter(entry -> entry.takes(asked))
                .map(Entry::meaning)
                .toList();
    }

    // A word with a slip of the finger: hamstrngs.
    private static List<Meaning> nearly(String word) {
        if (word.length() < LONG_ENOUGH_FOR_A_SLIP) {
            return List.of();
        }
        return BY_PHRASE.keySet().stream()
                .filter(known -> Math.abs(known.length() - word.length()) <= 1
                        && known.length() >= LONG_ENOUGH_FOR_A_SLIP
                        && Closeness.distance(word, known) == 1)
                .min(String::compareTo)
                .map(known -> meanings(List.of(known)))
                .orElse(List.of());
    }

    private static Map<String, List<Entry>> read() {
        var entries = new HashMap<String, Set<Entry>>();
        for (var language : LANGUAGES) {
            WordList.lines("words.%s.txt".formatted(language)).forEach(line -> {
                var meaning = Meaning.of(line.head());
                line.items().forEach(phrase -> add(phrase, meaning, entries));
            });
        }
        return entries.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private static void add(String phrase, Meaning meaning, Map<String, Set<Entry>> entries) {
        var range = RANGE.matcher(phrase);
        var entry = range.find()
                ? new Entry(meaning, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                : single(phrase, meaning);
        for (var spelling : List.of(phrase, withoutUmlauts(phrase))) {
            var words = Letters.words(Letters.fold(RANGE.matcher(spelling).replaceAll("0")));
            var key = words.stream().map(Vocabulary::numberless).collect(Collectors.joining(" "));
            entries.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(entry);
        }
    }

    // 1st trimester is for that number alone, and back pain for none.
    private static Entry single(String phrase, Meaning meaning) {
        int number = Letters.words(Letters.fold(phrase)).stream()
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .mapToInt(digits -> Integer.parseInt(digits.group(1)))
                .findFirst()
                .orElse(-1);
        return new Entry(meaning, number, number);
    }

    private static String numberless(String word) {
        return NUMBER.matcher(word).matches() ? ANY_NUMBER : word;
    }

    // Hüfte is typed as Huefte where there is no ü.
    private static String withoutUmlauts(String phrase) {
        return phrase.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }
}
