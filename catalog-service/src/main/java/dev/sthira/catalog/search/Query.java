package dev.sthira.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What somebody asks for, read from their own words: "sore back 10 min" is a complaint, a body area and a length.
///
/// @param text       what was typed, without marks and case
/// @param phrasings  the same in fewer words: without the length, without words that only wrap the name
/// @param minutes    the length asked for
/// @param meanings   what else was understood, by property: area, concern, intent, level, position, prop, complaint,
/// class
public record Query(
        String text, List<String> phrasings, @Nullable Integer minutes, Map<String, Set<String>> meanings) {

    /// Reads what was typed; nothing at all is a query too.
    public static Query read(String typed) {
        var folded = Letters.fold(typed);
        var text = folded.isEmpty() ? typed.strip() : folded;
        var words = Letters.words(Letters.fold(LengthSpelling.inMinutes(typed)));
        var length = Length.in(words);
        var rest = length == null ? words : length.rest();
        var meanings = new HashMap<String, Set<String>>();
        var bare = new ArrayList<String>();
        for (int i = 0; i < rest.size(); ) {
            var phrase = Meanings.at(rest, i);
            phrase.meanings()
                    .forEach(meaning -> meanings.computeIfAbsent(meaning.property(), _ -> new TreeSet<>())
                            .add(meaning.word()));
            if (!phrase.means("filler") && !phrase.means("complaint") && !phrase.means("class")) {
                bare.addAll(rest.subList(i, i + phrase.words()));
            }
            i += phrase.words();
        }
        meanings.remove("filler");
        return new Query(text, phrasings(text, rest, bare), length == null ? null : length.minutes(), meanings);
    }

    /// What was understood of one property.
    public Set<String> of(String property) {
        return meanings.getOrDefault(property, Set.of());
    }

    /// Whether a whole class is asked for rather than one pose.
    public boolean asksForAClass() {
        return minutes != null
                || meanings.containsKey("intent")
                || meanings.containsKey("complaint")
                || meanings.containsKey("class")
                || meanings.containsKey("concern");
    }

    private static List<String> phrasings(String text, List<String> rest, List<String> bare) {
        var phrasings = new LinkedHashSet<>(List.of(text, String.join(" ", rest), String.join(" ", bare)));
        phrasings.remove("");
        return List.copyOf(phrasings);
    }

    /// A length in words, and the words around it.
    private record Length(int minutes, List<String> rest) {
        private static final int LONGEST = 240;
        private static final Set<String> MINUTES =
                Set.of("m", "min", "mins", "minute", "minutes", "minuten", "minuetige", "minutige");
        private static final Set<String> HOURS =
                Set.of("h", "hr", "hour", "hours", "stunde", "stunden", "heure", "heures");
        private static final Set<String> ONE = Set.of("an", "a", "eine", "une");

        static @Nullable Length in(List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                var joined = joined(words.get(i));
                if (joined > 0) {
                    return new Length(joined, without(words, i, 1));
                }
                int unit = i == 0 ? 0 : unit(words.get(i));
                int count = unit == 0 ? 0 : count(words.get(i - 1));
                if (count > 0 && count * unit <= LONGEST && (unit > 1 || count > 1)) {
                    return new Length(count * unit, without(words, i - 1, 2));
                }
            }
            return null;
        }

        // 10min, 1h
        private static int joined(String word) {
            int digits = 0;
            while (digits < word.length() && digits < 3 && Character.isDigit(word.charAt(digits))) {
                digits++;
            }
            int minutes = digits == 0 ? 0 : count(word.substring(0, digits)) * unit(word.substring(digits));
            return minutes <= LONGEST ? minutes : 0;
        }

        private static int unit(String word) {
            return MINUTES.contains(word) ? 1 : HOURS.contains(word) ? 60 : 0;
        }

        private static int count(String word) {
            return word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : ONE.contains(word) ? 1 : 0;
        }

        private static List<String> without(List<String> words, int from, int count) {
            var rest = new ArrayList<>(words.subList(0, from));
            rest.addAll(words.subList(from + count, words.size()));
            return rest;
        }
    }
}
