package dev.sthira.session.audience;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rule of small groups; the package says it in words.
///
/// @param fewest how many different people a group needs for its number to be told
record SmallGroups(int fewest) {

    /// Practices that one number tells of.
    ///
    /// @param people different people behind them
    /// @param own    those of them who are counted in no part before this one, so that parts can be added up
    record Group(int practices, int people, int own) {
        static final Group NONE = new Group(0, 0, 0);
    }

    /// Whether so many people are somebody, and too few.
    boolean isSmall(int people) {
        return people > 0 && people < fewest;
    }

    /// Whether there is anything in it, and too few people behind it.
    boolean isSmall(Group group) {
        return group.practices() > 0 && group.people() < fewest;
    }

    /// The parts of a whole that are not told: the small ones, and others so that these are not to be
    /// had by subtraction.
    <K> Set<K> keptBack(Map<K, Group> parts) {
        var kept = new HashSet<K>();
        parts.forEach((part, group) -> {
            if (isSmall(group)) {
                kept.add(part);
            }
        });
        while (!kept.isEmpty() && own(kept, parts) < fewest) {
            Optional<K> smallest = parts.entrySet().stream()
                    .filter(part ->
                            !kept.contains(part.getKey()) && part.getValue().practices() > 0)
                    .min(Comparator.comparingInt(part -> part.getValue().people()))
                    .map(Map.Entry::getKey);
            if (smallest.isEmpty()) {
                return kept;
            }
            kept.add(smallest.get());
        }
        return kept;
    }

    private static <K> int own(Collection<K> kept, Map<K, Group> parts) {
        return parts.entrySet().stream()
                .filter(part -> kept.contains(part.getKey()))
                .mapToInt(part -> part.getValue().own())
                .sum();
    }
}
