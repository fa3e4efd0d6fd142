package dev.sthira.session.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A person's minutes by week and days in a row: a pure function of their practices, a zone and a day.
///
/// A practice belongs to the local day it began on. A day counts for the streak when at least a minute was held on it,
/// in however many practices and however they ended; today may still come, so it does not break a streak.
record PersonFigures(List<Week> weeks, Streak streak) {

    static final Duration LEAST_A_DAY = Duration.ofMinutes(1);

    /// A practice as far as the figures need it.
    record Practised(Instant startedAt, Duration held) {}

    /// An ISO week, Monday to Sunday.
    ///
    /// @param from its Monday
    record Week(LocalDate from, int practices, Duration held) {

        /// Its name, as in `2026-W47`.
        String name() {
            return "%d-W%02d"
                    .formatted(from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }

    /// Days in a row.
    ///
    /// @param current up to today, or up to yesterday while nothing was practised today
    /// @param lastDay the last day that counted
    record Streak(int current, int longest, @Nullable LocalDate lastDay) {}

    /// @param weeks how many weeks, this one included; the oldest comes first
    static PersonFigures of(List<Practised> practices, ZoneId zone, LocalDate today, int weeks) {
        return new PersonFigures(weeks(practices, zone, today, weeks), streak(heldByDay(practices, zone), today));
    }

    private static List<Week> weeks(List<Practised> practices, ZoneId zone, LocalDate today, int count) {
        Map<LocalDate, List<Practised>> byWeek =
                practices.stream().collect(Collectors.groupingBy(one -> monday(day(one, zone))));
        return IntStream.range(0, count)
                .mapToObj(n -> monday(today).minusWeeks(count - 1L - n))
                .map(from -> week(from, byWeek.getOrDefault(from, List.of())))
                .toList();
    }

    private static Week week(LocalDate from, List<Practised> practices) {
        return new Week(
                from, practices.size(), practices.stream().map(Practised::held).reduce(Duration.ZERO, Duration::plus));
    }

    private static NavigableMap<LocalDate, Duration> heldByDay(List<Practised> practices, ZoneId zone) {
        return practices.stream()
                .collect(Collectors.toMap(one -> day(one, zone), Practised::held, Duration::plus, TreeMap::new));
    }

    private static Streak streak(NavigableMap<LocalDate, Duration> held, LocalDate today) {
        var days = new ArrayList<LocalDate>();
        held.forEach((day, length) -> {
            if (length.compareTo(LEAST_A_DAY) >= 0) {
                days.add(day);
            }
        });
        int longest = 0;
        int row = 0;
        LocalDate before = null;
        for (LocalDate day : days) {
            row = before != null && before.plusDays(1).equals(day) ? row + 1 : 1;
            longest = Math.max(longest, row);
            before = day;
        }
        boolean goesOn = before != null && ChronoUnit.DAYS.between(before, today) <= 1;
        return new Streak(goesOn ? row : 0, longest, before);
    }

    private static LocalDate day(Practised one, ZoneId zone) {
        return one.startedAt().atZone(zone).toLocalDate();
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
