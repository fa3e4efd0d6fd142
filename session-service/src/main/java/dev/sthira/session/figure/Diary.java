package dev.sthira.session.figure;

import dev.sthira.session.habit.Habit;
import java.time.LocalDate;
import java.util.List;

/// What a person has practised, the days they count in, and what they have set out to do.
///
/// @param practised in no order
public record Diary(List<Practised> practised, Calendar calendar, Habit habit) {

    public Diary {
        practised = List.copyOf(practised);
    }

    public LocalDate today() {
        return calendar.today();
    }

    public Totals totals(By by, LocalDate from, LocalDate to) {
        return Totals.of(practised, by, from, to);
    }

    /// So many spans up to the one that today is in, the oldest first.
    public Totals lately(By by, int count) {
        return totals(by, by.back(today(), count - 1), today());
    }

    public Streak streak() {
        return Streak.of(practised, calendar);
    }

    public WeekGoal goal() {
        return WeekGoal.of(practised, calendar, habit);
    }

    public HeatMap heatMap(int year) {
        return HeatMap.of(practised, year);
    }
}
