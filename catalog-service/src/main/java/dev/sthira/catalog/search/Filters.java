package dev.sthira.catalog.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a list is narrowed to. Of a property that is one of several words, any may be chosen; of one that is many
/// at once (areas, props, concerns), all that are chosen must be there.
record Filters(
        SortedMap<String, Set<String>> chosen, @Nullable Integer minutes) {
    private static final Set<String> MANY_AT_ONCE = Set.of("area", "prop", "concern", "safeFor");
    private static final double NEAR_ENOUGH = 0.25;

    boolean none() {
        return chosen.isEmpty() && minutes == null;
    }

    boolean match(Subject subject) {
        return matchBut("", subject);
    }

    private boolean matchBut(String property, Subject subject) {
        return (property.equals("minutes") || lastsAsLong(minutes, subject))
                && chosen.entrySet().stream()
                        .allMatch(filter -> filter.getKey().equals(property) || has(subject, filter));
    }

    private static boolean has(Subject subject, Map.Entry<String, Set<String>> filter) {
        var words = subject.property(filter.getKey());
        return MANY_AT_ONCE.contains(filter.getKey())
                ? words.containsAll(filter.getValue())
                : words.stream().anyMatch(filter.getValue()::contains);
    }

    private static boolean lastsAsLong(@Nullable Integer minutes, Subject subject) {
        return minutes == null
                || subject.minutes() != null && Math.abs(subject.minutes() - minutes) <= NEAR_ENOUGH * minutes;
    }

    /// How many of them each word of a property would leave, under the other filters.
    SortedMap<String, SortedMap<String, Integer>> facets(Collection<String> properties, Collection<Subject> subjects) {
        var facets = new TreeMap<String, SortedMap<String, Integer>>();
        for (var property : properties) {
            var counts = new TreeMap<String, Integer>();
            var but = MANY_AT_ONCE.contains(property) ? "" : property;
            for (var subject : subjects) {
                if (matchBut(but, subject)) {
                    subject.property(property).forEach(word -> counts.merge(word, 1, Integer::sum));
                }
            }
            facets.put(property, counts);
        }
        return facets;
    }
}
