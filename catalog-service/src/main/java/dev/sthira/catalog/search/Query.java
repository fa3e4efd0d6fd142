package dev.sthira.catalog.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody asks for, read from their own words: "sore back 10 min" is a complaint, a body area and a length.
///
/// @param text         what was typed, without marks and case
/// @param wanted       the words of it that ask for something, without those that say no
/// @param phrasings    what names are compared with, in fewer words each time: without the length, without words that
///                     only wrap the name
/// @param refusedNames what is said no to and may be the name of a pose
/// @param minutes      the length asked for
/// @param meanings     what else was understood, by property: area, concern, complaint, age, without and so on
/// @param barred       what is never found, as subjects hold it
/// @param sought       what is found first, for each thing that seeks something
public record Query(
        String text,
        String wanted,
        List<String> phrasings,
        List<String> refusedNames,
        @Nullable Integer minutes,
        Map<String, Set<String>> meanings,
        Set<String> barred,
        List<List<Meaning>> sought) {
    private static final String AVOIDING = "avoid:";
    private static final Set<String> CARED_FOR = Set.of("concern", "complaint", "age", "pregnancy", "hurt", "without");
    private static final Set<String> SAYING_NO_MORE = Set.of("class", "without");
    private static final Set<String> CLASS_LIKE =
            Set.of("intent", "trouble", "class", "concern", "complaint", "age", "without", "moment", "style");

    /// Reads what was typed; nothing at all is a query too.
    public static Query read(String typed) {
        var folded = Letters.fold(typed);
        var text = folded.isEmpty() ? typed.strip() : folded;
        var words = Letters.words(Letters.fold(LengthSpelling.inMinutes(typed)));
        var length = Length.in(words);
        var reading = Reading.of(length == null ? words : length.rest());
        var understood = Understanding.of(reading.meanings());
        boolean refuses = !reading.refusedNames().isEmpty()
                || understood.stream().anyMatch(meaning -> meaning.property().equals("without"));
        var kept = String.join(" ", reading.kept());
        var named = refuses ? kept : text;
        return new Query(
                text,
                length == null ? named : kept,
                namesNothing(reading, length) ? List.of() : phrasings(named, kept, String.join(" ", reading.bare())),
                reading.refusedNames(),
                length == null ? null : length.minutes(),
                Understanding.byProperty(understood),
                Care.bars(understood),
                Care.seeks(understood));
    }

    /// The same, when it is known which poses the names are that somebody says no to.
    Query without(Set<String> poses) {
        if (poses.isEmpty()) {
            return this;
        }
        var meanings = new TreeMap<>(meanings());
        var without = new TreeSet<>(of("without"));
        without.addAll(poses);
        meanings.put("without", without);
        var barred = new HashSet<>(barred());
        poses.forEach(pose -> barred.add("contains:" + pose));
        return new Query(text, wanted, phrasings, refusedNames, minutes, meanings, barred, sought);
    }

    /// What was understood of one property.
    public Set<String> of(String property) {
        return meanings.getOrDefault(property, Set.of());
    }

    /// The concerns whose cautions are kept: those somebody tells of, and those of their age or complaint.
    Set<String> minded() {
        return barred.stream()
                .filter(mark -> mark.startsWith(AVOIDING))
                .map(mark -> mark.substring(AVOIDING.length()))
                .collect(Collectors.toSet());
    }

    /// Whether a whole class is asked for rather than one pose.
    public boolean asksForAClass() {
        return minutes != null || meanings.keySet().stream().anyMatch(CLASS_LIKE::contains);
    }

    /// Whether a length is all that is asked for, maybe without this or that.
    boolean isOfLengthOnly() {
        return minutes != null && SAYING_NO_MORE.containsAll(meanings.keySet());
    }

    /// Whether it says something of the person, so that what is safe counts more than a name that is alike.
    boolean cares() {
        return !refusedNames.isEmpty() || meanings.keySet().stream().anyMatch(CARED_FOR::contains);
    }

    // Breathing or half an hour is asked for, and not what is called so.
    private static boolean namesNothing(Reading reading, @Nullable Length length) {
        return reading.bare().isEmpty()
                && (length != null
                        || reading.meanings().stream()
                                .anyMatch(meaning -> meaning.property().equals("kind")));
    }

    private static List<String> phrasings(String text, String kept, String bare) {
        var phrasings = new LinkedHashSet<>(List.of(text, kept, bare));
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
