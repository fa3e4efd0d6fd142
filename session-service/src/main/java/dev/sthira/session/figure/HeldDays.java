package dev.sthira.session.figure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How long was held on each day with practice. A day counts when at least a minute was held on it, in however many
/// practices and however they ended.
record HeldDays(NavigableMap<LocalDate, Duration> held) {
    static final Duration LEAST_A_DAY = Duration.ofMinutes(1);

    static HeldDays of(Collection<Practised> practised) {
        NavigableMap<LocalDate, Duration> held = practised.stream()
                .collect(Collectors.toMap(Practised::day, Practised::held, Duration::plus, TreeMap::new));
        return new HeldDays(Collections.unmodifiableNavigableMap(held));
    }

    /// The days that count.
    NavigableSet<LocalDate> counted() {
        var days = new TreeSet<LocalDate>();
        held.forEach((day, length) -> {
            if (length.compareTo(LEAST_A_DAY) >= 0) {
                days.add(day);
            }
        });
        return days;
    }

    Duration total() {
        return held.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
