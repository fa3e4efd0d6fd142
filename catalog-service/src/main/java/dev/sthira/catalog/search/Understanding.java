package dev.sthira.catalog.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What follows from what was read: a named complaint means a place and how bad it is, a pregnancy without a trimester
/// means all three, and a trouble in one breath with a place makes that place a concern.
final class Understanding {
    /// The places that cautions know.
    private static final Set<String> CONCERNS = Set.copyOf(SubjectReader.allowed("common", "/$defs/concern"));

    private static final List<String> TRIMESTERS = List.of("first", "second", "third");

    private Understanding() {}

    static Set<Meaning> of(Collection<Meaning> read) {
        var all = new LinkedHashSet<>(read);
        all.addAll(Care.means(read));
        pregnancy(all);
        if (all.stream().anyMatch(meaning -> meaning.property().equals("trouble"))) {
            places(all).forEach(place -> all.add(new Meaning("concern", place)));
            places(read).forEach(place -> all.add(new Meaning("hurt", place)));
            if (all.contains(new Meaning("trouble", "injury"))) {
                places(read).forEach(place -> all.add(new Meaning("injured", place)));
            }
        }
        return all;
    }

    /// The words by property, in order.
    static Map<String, Set<String>> byProperty(Collection<Meaning> meanings) {
        return meanings.stream()
                .collect(Collectors.groupingBy(
                        Meaning::property,
                        TreeMap::new,
                        Collectors.mapping(Meaning::word, Collectors.toCollection(TreeSet::new))));
    }

    /// What of it a reader of the contract knows: concerns only of its list, and nothing that is only between words.
    static Map<String, Set<String>> told(Map<String, Set<String>> meanings) {
        var told = new TreeMap<>(meanings);
        List.of("class", "hurt", "injured", "pregnancy", "moment", "style", "experience", "audience", "pose")
                .forEach(told::remove);
        told.computeIfPresent("concern", (_, concerns) -> {
            var known = new TreeSet<>(concerns);
            known.retainAll(CONCERNS);
            return known.isEmpty() ? null : known;
        });
        return told;
    }

    // Months and weeks are those of a pregnancy, if there is one.
    private static void pregnancy(Set<Meaning> all) {
        if (!all.contains(new Meaning("pregnancy", "yes"))) {
            all.removeIf(meaning -> meaning.property().equals("trimester"));
            return;
        }
        var told = TRIMESTERS.stream()
                .filter(trimester -> all.contains(new Meaning("trimester", trimester)))
                .toList();
        (told.isEmpty() ? TRIMESTERS : told)
                .forEach(trimester -> all.add(new Meaning("concern", "pregnancy-%s-trimester".formatted(trimester))));
    }

    // A named complaint seeks what helps it by itself; what is hurt in so many words seeks what helps that place.
    private static Set<String> places(Collection<Meaning> meanings) {
        return meanings.stream()
                .filter(meaning -> meaning.property().equals("concern")
                        || meaning.property().equals("area") && CONCERNS.contains(meaning.word()))
                .map(Meaning::word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
