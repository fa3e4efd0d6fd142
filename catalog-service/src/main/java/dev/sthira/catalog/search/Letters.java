package dev.sthira.catalog.search;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Letters without what people leave out or get wrong: marks, case, apostrophes, and how Sanskrit sounds are spelt.
final class Letters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SINGLE_BEFORE_APOSTROPHE = Pattern.compile("\\b(\\p{L})['’ʼ]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern BREATHED = Pattern.compile("([bcdgjkpst])h");
    private static final Map<String, String> NUMERALS = Map.of("i", "1", "ii", "2", "iii", "3");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("one", 1),
            entry("two", 2),
            entry("three", 3),
            entry("four", 4),
            entry("five", 5),
            entry("six", 6),
            entry("eight", 8),
            entry("ten", 10),
            entry("fifteen", 15),
            entry("twenty", 20),
            entry("thirty", 30),
            entry("forty", 40),
            entry("fifty", 50),
            entry("sixty", 60),
            entry("ninety", 90),
            entry("zwei", 2),
            entry("drei", 3),
            entry("vier", 4),
            entry("funf", 5),
            entry("fuenf", 5),
            entry("sechs", 6),
            entry("acht", 8),
            entry("zehn", 10),
            entry("zwanzig", 20),
            entry("dreissig", 30),
            entry("deux", 2),
            entry("trois", 3),
            entry("quatre", 4),
            entry("cinq", 5),
            entry("huit", 8),
            entry("dix", 10),
            entry("vingt", 20),
            entry("trente", 30));

    private Letters() {}

    /// Lower case, no marks, no punctuation, single spaces.
    static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
        var split = SINGLE_BEFORE_APOSTROPHE.matcher(plain).replaceAll("$1 ");
        return OTHERS.matcher(APOSTROPHES.matcher(split).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// The words, with numbers in digits: Warrior II as Warrior 2, forty-five as 45.
    static List<String> words(String folded) {
        var words = new ArrayList<String>();
        for (var word : folded.split(" ")) {
            var number = NUMBERS.get(word);
            if (number == null) {
                words.add(word);
            } else if (number < 10 && !words.isEmpty() && words.getLast().matches("[2-9]0")) {
                words.set(words.size() - 1, String.valueOf(Integer.parseInt(words.getLast()) + number));
            } else {
                words.add(String.valueOf(number));
            }
        }
        words.removeIf(String::isEmpty);
        if (words.size() > 1 && NUMERALS.containsKey(words.getLast())) {
            words.set(words.size() - 1, NUMERALS.get(words.getLast()));
        }
        return words;
    }

    /// The same for spellings that sound the same: Vrikshasana and Vrksasana, Chandra and Candra.
    static String sounds(String folded) {
        var single = BREATHED.matcher(folded).replaceAll("$1");
        var plain = single.replace("ee", "i")
                .replace("oo", "u")
                .replace("ph", "f")
                .replace("w", "v")
                .replace("y", "i")
                .replace("ri", "r");
        return DOUBLED.matcher(plain).replaceAll("$1");
    }
}
