package dev.sthira.catalog.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What a careful teacher does about what was understood (`search/care.txt`): what else it means, what must never be
/// found, and what should be found first.
final class Care {
    private static final Set<String> WISHES = Set.of("area", "intent", "kind", "style", "moment", "family", "pose");
    private static final List<String> REFUSED =
            List.of("avoid", "strains", "position", "family", "prop", "kind", "contains", "intent", "suits", "focus");
    private static final Map<String, List<Meaning>> LINES = read();

    private Care() {}

    /// What else these mean; nothing of it means anything further.
    static List<Meaning> means(Collection<Meaning> understood) {
        return understood.stream().flatMap(meaning -> of(meaning, "means")).toList();
    }

    /// What is never found, as subjects hold it.
    static Set<String> bars(Collection<Meaning> understood) {
        var bars = new LinkedHashSet<String>();
        for (var meaning : understood) {
            of(meaning, "bars").map(Meaning::mark).forEach(bars::add);
            if (meaning.property().equals("without")) {
                refused(meaning.word()).forEach(bars::add);
            }
        }
        bars.addAll(bodily(understood));
        return bars;
    }

    /// What is found first, the first the most: a list for each thing that seeks something. What somebody does without
    /// seeks only where they wish for nothing else.
    static List<List<Meaning>> seeks(Collection<Meaning> understood) {
        boolean wishes = understood.stream().anyMatch(meaning -> WISHES.contains(meaning.property()));
        return understood.stream()
                .filter(meaning -> !wishes || !meaning.property().equals("without"))
                .map(meaning -> of(meaning, "seeks").toList())
                .filter(sought -> !sought.isEmpty())
                .toList();
    }

    // The worse it is, the less of what a caution only wants done otherwise.
    private static Set<String> bodily(Collection<Meaning> understood) {
        var bars = new LinkedHashSet<String>();
        boolean injured = understood.contains(new Meaning("trouble", "injury"));
        boolean pained = injured || understood.contains(new Meaning("trouble", "pain"));
        for (var meaning : understood) {
            if (meaning.property().equals("concern")) {
                bars.add("avoid:" + meaning.word());
                if (pained) {
                    bars.add("strains:" + meaning.word());
                }
                if (injured) {
                    bars.add("loads:" + meaning.word());
                }
            }
        }
        return bars;
    }

    private static Stream<String> refused(String word) {
        return REFUSED.stream().map(property -> new Meaning(property, word).mark());
    }

    private static Stream<Meaning> of(Meaning meaning, String verb) {
        return LINES.getOrDefault("%s %s %s".formatted(meaning.property(), meaning.word(), verb), List.of()).stream();
    }

    private static Map<String, List<Meaning>> read() {
        var lines = new HashMap<String, List<Meaning>>();
        WordList.lines("care.txt")
                .forEach(line -> lines.put(
                        line.head(), line.items().stream().map(Meaning::of).toList()));
        return Map.copyOf(lines);
    }
}
