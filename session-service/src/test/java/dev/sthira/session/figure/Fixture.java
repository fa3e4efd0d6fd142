package dev.sthira.session.figure;

import dev.sthira.session.day.DayCut;
import dev.sthira.session.day.Pause;
import dev.sthira.session.day.Zone;
import dev.sthira.session.habit.Habit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Practices and days written as one line each.
final class Fixture {
    /// A Sunday.
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private Fixture() {}

    /// Ten minutes on each of these days.
    static List<Practised> on(String days) {
        return days.isBlank()
                ? List.of()
                : Arrays.stream(days.trim().split(" +"))
                        .map(day -> held(day, 600))
                        .toList();
    }

    static Practised held(String day, int seconds) {
        return held(LocalDate.parse(day), Duration.ofSeconds(seconds));
    }

    static Practised held(LocalDate day, Duration held) {
        return new Practised(day, berlin().start(day).plusSeconds(7_200), held, "back-strengthening");
    }

    static DayCut berlin() {
        return new DayCut(Zone.of("Europe/Berlin").orElseThrow(), LocalTime.of(4, 0));
    }

    static Calendar calendar(DayOfWeek... restDays) {
        return new Calendar(TODAY, berlin(), null, Set.of(restDays));
    }

    static Calendar paused(String from, @Nullable String to) {
        return new Calendar(
                TODAY, berlin(), new Pause(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), Set.of());
    }

    static Habit goal(@Nullable Integer days, @Nullable Integer minutes) {
        return new Habit(true, Set.of(), days, minutes);
    }
}
