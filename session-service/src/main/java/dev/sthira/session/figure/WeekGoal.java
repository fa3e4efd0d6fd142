package dev.sthira.session.figure;

import dev.sthira.session.figure.Totals.Span;
import dev.sthira.session.habit.Habit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was set out to do in a week, and what came of it.
///
/// A week reaches its goal when it has as many days that count, and as many minutes, as are set. This week may still
/// come, and one with days of a pause in it breaks no row.
///
/// @param week       this one
/// @param goalDays   null if none are set
/// @param reached    whether this week has what is set; never where nothing is
/// @param weeksInRow how many weeks in a row reached it, up to this one or the last
public record WeekGoal(
        Span week, @Nullable Integer goalDays, @Nullable Integer goalMinutes, boolean reached, int weeksInRow) {

    static WeekGoal of(List<Practised> practised, Calendar calendar, Habit habit) {
        LocalDate today = calendar.today();
        LocalDate first =
                practised.stream().map(Practised::day).min(LocalDate::compareTo).orElse(today);
        List<Span> weeks = Totals.of(practised, By.WEEK, first.isAfter(today) ? today : first, today)
                .spans();
        Span present = weeks.getLast();
        int row = 0;
        for (Span week : weeks) {
            if (reaches(week, habit)) {
                row++;
            } else if (!week.from().equals(present.from()) && !calendar.isPausedWithin(week.from(), week.to())) {
                row = 0;
            }
        }
        return new WeekGoal(present, habit.goalDays(), habit.goalMinutes(), reaches(present, habit), row);
    }

    private static boolean reaches(Span week, Habit habit) {
        Integer days = habit.goalDays();
        Integer minutes = habit.goalMinutes();
        return (days != null || minutes != null)
                && (days == null || week.days() >= days)
                && (minutes == null || week.held().compareTo(Duration.ofMinutes(minutes)) >= 0);
    }
}
