package dev.sthira.notification.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// When in each week somebody reads about it. A wall time that is jumped over comes by the length of the
/// gap later, and one that comes twice counts the first time.
public record DigestTime(DayOfWeek weekday, LocalTime time) {
    /// That of whoever does not say another one.
    public static final DigestTime USUAL = new DigestTime(DayOfWeek.SUNDAY, LocalTime.of(18, 0));

    /// The first one after an instant.
    Instant next(Instant after, ZoneId zone) {
        var date = LocalDate.ofInstant(after, zone).with(TemporalAdjusters.nextOrSame(weekday));
        var next = at(date, zone);
        return next.isAfter(after) ? next : at(date.plusWeeks(1), zone);
    }

    /// When the week begins that ends with an instant.
    Instant begin(Instant due, ZoneId zone) {
        return due.atZone(zone).minusWeeks(1).toInstant();
    }

    /// The week that an instant lies in, such as 2026-W49 (ISO 8601).
    static String week(Instant due, ZoneId zone) {
        var date = LocalDate.ofInstant(due, zone);
        return "%d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private Instant at(LocalDate date, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
