package dev.sthira.catalog.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Numbers in words, from one to ninety-nine in three languages; words are without marks and case.
final class NumberWords {
    private static final List<List<String>> UP_TO_TWENTY = List.of(
            List.of(
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty"),
            List.of(
                    "eins",
                    "zwei",
                    "drei",
                    "vier",
                    "funf",
                    "sechs",
                    "sieben",
                    "acht",
                    "neun",
                    "zehn",
                    "elf",
                    "zwolf",
                    "dreizehn",
                    "vierzehn",
                    "funfzehn",
                    "sechzehn",
                    "siebzehn",
                    "achtzehn",
                    "neunzehn",
                    "zwanzig"),
            List.of(
                    "un",
                    "deux",
                    "trois",
                    "quatre",
                    "cinq",
                    "six",
                    "sept",
                    "huit",
                    "neuf",
                    "dix",
                    "onze",
                    "douze",
                    "treize",
                    "quatorze",
                    "quinze",
                    "seize"),
            List.of("une"));

    private static final List<List<String>> TENS = List.of(
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
            List.of("zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"),
            List.of("vingt", "trente", "quarante", "cinquante", "soixante"));

    // An indefinite article is a number only before a unit.
    private static final List<String> ARTICLES = List.of("un", "une");
    private static final Map<String, Integer> NUMBERS = read();

    /// One number in words, of one word or more: `forty-five`, `vingt et un`.
    static final String PATTERN = "(?:%1$s)(?:[ -](?:et[ -])?(?:%1$s)){0,2}"
            .formatted(NUMBERS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));

    private NumberWords() {}

    /// What a single word counts; null where it is no number, or may as well be an article.
    static @Nullable Integer of(String word) {
        return ARTICLES.contains(word) ? null : NUMBERS.get(word);
    }

    /// What words of the pattern add up to.
    static int sum(String words) {
        int sum = 0;
        for (var word : words.split("[ -]")) {
            int number = NUMBERS.getOrDefault(word, 0);
            sum = sum == 4 && number == 20 ? 80 : sum + number;
        }
        return sum;
    }

    private static Map<String, Integer> read() {
        var numbers = new HashMap<String, Integer>();
        for (var words : UP_TO_TWENTY) {
            for (int i = 0; i < words.size(); i++) {
                put(numbers, words.get(i), i + 1);
            }
        }
        for (var words : TENS) {
            for (int i = 0; i < words.size(); i++) {
                put(numbers, words.get(i), 20 + 10 * i);
            }
        }
        inOneWord(numbers);
        return Map.copyOf(numbers);
    }

    // Fünfundvierzig.
    private static void inOneWord(Map<String, Integer> numbers) {
        var units = UP_TO_TWENTY.get(1);
        var tens = TENS.get(1);
        for (int unit = 1; unit < 10; unit++) {
            for (int ten = 0; ten < tens.size(); ten++) {
                var word = (unit == 1 ? "ein" : units.get(unit - 1)) + "und" + tens.get(ten);
                put(numbers, word, 20 + 10 * ten + unit);
            }
        }
    }

    // Fünf is typed as fuenf where there is no ü.
    private static void put(Map<String, Integer> numbers, String word, int number) {
        numbers.put(word, number);
        numbers.put(word.replace("funf", "fuenf").replace("zwolf", "zwoelf"), number);
    }
}
