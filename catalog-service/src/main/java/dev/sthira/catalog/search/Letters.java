package dev.sthira.catalog.search;

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

    private Letters() {}

    /// Lower case, no marks, no punctuation, single spaces.
    static String fold(String text) {
        var split = SINGLE_BEFORE_APOSTROPHE.matcher(plain(text)).replaceAll("$1 ");
        return OTHERS.matcher(APOSTROPHES.matcher(split).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// Lower case and no marks; punctuation stays.
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    /// The words, with numbers in digits: Warrior II as Warrior 2, forty-five as 45.
    static List<String> words(String folded) {
        var words = new ArrayList<String>();
        for (var word : folded.split(" ")) {
            var number = NumberWords.of(word);
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
