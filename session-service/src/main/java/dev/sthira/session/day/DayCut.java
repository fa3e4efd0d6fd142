package dev.sthira.session.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Where the days of a person are cut: each begins at one wall time in one zone, and ends where the next begins.
///
/// A date that a zone left out, as Samoa did on 2011-12-30, has no day at all; a day that begins in an hour that is
/// left
/// out begins behind it, and one whose beginning comes twice begins with the first.
///
/// @param starts the wall time at which a day begins
public record DayCut(Zone zone, LocalTime starts) {

    /// When the day begins of whoever has not said.
    public static final LocalTime USUAL_START = LocalTime.of(4, 0);

    /// The date of the day that an instant lies in.
    public LocalDate day(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, zone.rules());
        while (start(date).isAfter(instant)) {
            date = date.minusDays(1);
        }
        while (!start(date.plusDays(1)).isAfter(instant)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /// The hour of the wall clock at an instant, 0 to 23.
    public int hour(Instant instant) {
        return LocalTime.ofInstant(instant, zone.rules()).getHour();
    }

    /// When the day of that date begins.
    public Instant start(LocalDate date) {
        return date.atTime(starts).atZone(zone.rules()).toInstant();
    }

    /// Whether there is such a day here.
    public boolean has(LocalDate date) {
        return start(date).isBefore(start(date.plusDays(1)));
    }
}
