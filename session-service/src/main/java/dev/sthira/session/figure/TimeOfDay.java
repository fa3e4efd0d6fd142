package dev.sthira.session.figure;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;

/// When in the day something begins, by the hour it lasts to.
enum TimeOfDay {
    MORNING(11),
    MIDDAY(14),
    AFTERNOON(18),
    EVENING(22),
    /// Until five in the morning.
    NIGHT(24);

    private static final int MORNING_BEGINS = 5;

    private final int until;

    TimeOfDay(int until) {
        this.until = until;
    }

    static TimeOfDay of(LocalTime time) {
        return time.getHour() < MORNING_BEGINS
                ? NIGHT
                : Arrays.stream(values())
                        .filter(one -> time.getHour() < one.until)
                        .min(Comparator.comparingInt(one -> one.until))
                        .orElseThrow();
    }
}
