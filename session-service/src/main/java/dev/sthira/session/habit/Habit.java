package dev.sthira.session.habit;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person has set out to do.
///
/// @param streaks     whether they want to be told of days in a row
/// @param restDays    days of the week that no streak asks for
/// @param goalDays    on how many days of a week they want to practise; null if they have set none
/// @param goalMinutes how many minutes of a week they want to hold; null if they have set none
public record Habit(
        boolean streaks,
        Set<DayOfWeek> restDays,
        @Nullable Integer goalDays,
        @Nullable Integer goalMinutes) {

    /// Of whoever has said nothing.
    public static final Habit USUAL = new Habit(true, Set.of(), null, null);

    public Habit {
        restDays = Set.copyOf(restDays);
    }
}
