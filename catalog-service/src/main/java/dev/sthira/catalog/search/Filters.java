package dev.sthira.catalog.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a list can be narrowed to, and is. Of a property that is one of several words, any may be chosen; of one that
/// is many
/// at once (areas, props, concerns), all that are chosen must be there.
///
/// @param known   the properties that this list is narrowed by
/// @param chosen  words by property, for those that are chosen
/// @param minutes the usual length, give or take a quarter; null for any
public record Filters(
        Set<String> known,
        SortedMap<String, Set<String>> chosen,
        @Nullable Integer minutes) {
    /// No filter at all.
    public static final Filters NONE = new Filters(Set.of(), new TreeMap<>(), null);

    private static final Set<String> MANY_AT_ONCE = Set.of("area", "prop", "concern", "safeFor");
    private static final double NEAR_ENOUGH = 0.25;

    /// @param words by property; those without any are not chosen
    public static Filters of(Map<String, ? extends Collection<String>> words, @Nullable Integer minutes) {
        var chosen = new TreeMap<String, Set<String>>();
        words.forEach((property, some) -> {
            if (!some.isEmpty()) {
                chosen.put(property, Set.copyOf(some));
            }
        });
        return new Filters(Set.copyOf(words.keySet()), chosen, minutes);
    }

    /// Whether nothing is chosen.
    public boolean none() {
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
    SortedMap<String, SortedMap<String, Integer>> facets(Collection<Subject> subjects) {
        var facets = new TreeMap<String, SortedMap<String, Integer>>();
        for (var property : known) {
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
