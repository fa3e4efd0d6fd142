package dev.sthira.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The day of a person: from the wall time at which it begins until it begins again.
record PersonalDay(Instant start, Instant end) {

    /// The one that an instant lies in.
    static PersonalDay of(Instant instant, ZoneId zone, LocalTime starts) {
        var date = LocalDate.ofInstant(instant, zone);
        while (start(date, zone, starts).isAfter(instant)) {
            date = date.minusDays(1);
        }
        var start = start(date, zone, starts);
        while (!start(date, zone, starts).isAfter(instant)) {
            date = date.plusDays(1);
        }
        return new PersonalDay(start, start(date, zone, starts));
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    private static Instant start(LocalDate date, ZoneId zone, LocalTime starts) {
        return date.atTime(starts).atZone(zone).toInstant();
    }
}
