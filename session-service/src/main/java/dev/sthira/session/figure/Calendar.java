package dev.sthira.session.figure;

import dev.sthira.session.day.DayCut;
import dev.sthira.session.day.Pause;
import dev.sthira.session.day.PersonDay;
import dev.sthira.session.day.Zone;
import dev.sthira.session.habit.Habit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The days of a person: which of them is today, and which are free, so that no streak asks for them.
///
/// @param pause    days off; null if there are none
/// @param restDays days of the week off
public record Calendar(
        LocalDate today, DayCut cut, @Nullable Pause pause, Set<DayOfWeek> restDays) {

    /// @param asked the zone that somebody asks about; none: the person's own, or else UTC
    static Calendar of(PersonDay day, Habit habit, Optional<Zone> asked, Instant now) {
        Zone own = day.zone();
        DayCut cut = day.cut(asked.orElse(own == null ? Zone.UTC : own));
        return new Calendar(cut.day(now), cut, day.pause(), habit.restDays());
    }

    /// Whether it is a rest day, one of the pause, or a date that the zone left out.
    boolean isFree(LocalDate day) {
        return restDays.contains(day.getDayOfWeek()) || (pause != null && pause.holds(day)) || !cut.has(day);
    }

    /// Whether one of these days is one of the pause.
    boolean isPausedWithin(LocalDate first, LocalDate last) {
        return pause != null && pause.touches(first, last);
    }

    /// The name of the zone.
    public String zone() {
        return cut.zone().name();
    }
}
