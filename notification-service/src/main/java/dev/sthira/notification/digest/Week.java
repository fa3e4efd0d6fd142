package dev.sthira.notification.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A week of somebody, from the wall time at which it is told to the same a week later.
///
/// @param practices what they practised in it, oldest first
/// @param before    whether they practised in the week before
record Week(Instant begin, Instant end, List<Practised> practices, boolean before) {
    private static final double A_MINUTE = 60;

    Week {
        practices = List.copyOf(practices);
    }

    /// The one that ends with an instant.
    ///
    /// @param practices of this week and the one before
    static Week of(DigestTime time, Instant end, ZoneId zone, List<Practised> practices) {
        var begin = time.begin(end, zone);
        return new Week(
                begin,
                end,
                practices.stream()
                        .filter(each -> isIn(each.endedAt(), begin, end))
                        .toList(),
                practices.stream().anyMatch(each -> isIn(each.endedAt(), time.begin(begin, zone), begin)));
    }

    /// What is practised just when a week ends is in it, and in no other.
    private static boolean isIn(Instant at, Instant begin, Instant end) {
        return at.isAfter(begin) && !at.isAfter(end);
    }

    /// Whether there is anything to tell: practices, or that there were none for once.
    boolean isWorthTelling() {
        return !isQuiet() || before;
    }

    boolean isQuiet() {
        return practices.isEmpty();
    }

    /// How long poses were held.
    long minutes() {
        return Math.round(practices.stream().mapToDouble(Practised::heldSeconds).sum() / A_MINUTE);
    }

    /// On how many dates there was a practice.
    long days(ZoneId zone) {
        return practices.stream()
                .map(each -> LocalDate.ofInstant(each.endedAt(), zone))
                .distinct()
                .count();
    }

    /// How often each class was practised, in the order in which it was first.
    Map<String, Integer> classes() {
        var times = new LinkedHashMap<String, Integer>();
        practices.forEach(each -> times.merge(each.sequence(), 1, Integer::sum));
        return times;
    }

    /// The class that was practised most; the first of them if there are several.
    Optional<String> favourite() {
        var times = classes();
        return times.keySet().stream().min(Comparator.comparing(sequence -> -times.getOrDefault(sequence, 0)));
    }

    /// What a class was called when it was practised last.
    String title(String sequence) {
        return practices.reversed().stream()
                .filter(each -> each.sequence().equals(sequence))
                .map(Practised::title)
                .findFirst()
                .orElse(sequence);
    }
}
