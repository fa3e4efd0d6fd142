package dev.sthira.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// The oracle of time: what the clocks of a zone show, by its offset at instants only.
final class WallClock {
    private static final int BEFORE = 4;

    private final Instant middle;
    private final int days;
    private final Map<ZoneId, MinuteScan> scans = new HashMap<>();

    /// @param days how many there are from the beginning of the world on
    WallClock(Instant beginning, int days) {
        this.middle = beginning.plus(Duration.ofDays((days - BEFORE) / 2));
        this.days = days + 2 * BEFORE;
    }

    private MinuteScan scan(ZoneId zone) {
        return scans.computeIfAbsent(zone, one -> new MinuteScan(one.getRules(), middle, days));
    }

    Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        return scan(zone).instantOf(date.atTime(time));
    }

    /// As the rows word it.
    String fit(LocalDate date, LocalTime time, ZoneId zone) {
        if (!scan(zone).has(date)) {
            return "no-such-date";
        }
        if (!scan(zone).has(date.atTime(time))) {
            return "gap";
        }
        var first = instant(date, time, zone);
        for (int minutes = 1; minutes <= 24 * 60; minutes++) {
            if (offset(first, zone) - offset(first.plusSeconds(60L * minutes), zone) == 60 * minutes) {
                return "overlap";
            }
        }
        return "exact";
    }

    /// Whether the clocks of the zone show an hour from one wall time up to another.
    static boolean lies(Instant instant, ZoneId zone, LocalTime from, LocalTime to) {
        int minute = minute(instant, zone);
        int first = from.toSecondOfDay() / 60;
        int last = to.toSecondOfDay() / 60;
        return first < last ? first <= minute && minute < last : first <= minute || minute < last;
    }

    private static int minute(Instant instant, ZoneId zone) {
        long local = instant.getEpochSecond() + offset(instant, zone);
        return (int) (Math.floorMod(local, 86_400L) / 60);
    }

    private static int offset(Instant instant, ZoneId zone) {
        return zone.getRules().getOffset(instant).getTotalSeconds();
    }

    /// The date in UTC, near which those of all zones are.
    static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
