package dev.sthira.session.figure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The days of a year with practice, and how long was held on each.
public record HeatMap(int year, NavigableMap<LocalDate, Duration> held) {

    public HeatMap {
        held = Collections.unmodifiableNavigableMap(new TreeMap<>(held));
    }

    static HeatMap of(List<Practised> practised, int year) {
        return new HeatMap(
                year,
                HeldDays.of(practised.stream()
                                .filter(one -> one.day().getYear() == year)
                                .toList())
                        .held());
    }

    /// How many of them count: those with at least a minute held.
    public int days() {
        return new HeldDays(held).counted().size();
    }

    public Duration total() {
        return new HeldDays(held).total();
    }
}
