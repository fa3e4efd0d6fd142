package dev.sthira.session.habit;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.problem.Checks;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person has set out to do, as they see it and say it.
@Schema(name = "Habits")
record HabitView(
        @Schema(
                required = true,
                description = "Whether you want to be told of days in a row. Clients show none to whoever does not; the"
                        + " figures say it too (`wanted`).",
                examples = "true")
        @Nullable
        Boolean streaks,

        @Schema(
                required = true,
                description = "Days of the week that no streak asks for, each once; one day at least is left.",
                maxItems = 6,
                examples = "[\"sunday\"]")
        @Nullable
        List<DayOfWeek> restDays,

        @Schema(
                description = "On how many days of a week you want to practise; null or left out: no such goal.",
                minimum = "1",
                maximum = "7",
                examples = "4")
        @Nullable
        Integer goalDays,

        @Schema(
                description = "How many minutes of a week you want to hold; null or left out: no such goal.",
                minimum = "1",
                maximum = "10080",
                examples = "90")
        @Nullable
        Integer goalMinutes) {
    private static final int MOST_REST_DAYS = 6;
    private static final int WEEK_MINUTES = 7 * 24 * 60;

    static HabitView of(Habit habit) {
        return new HabitView(
                habit.streaks(), habit.restDays().stream().sorted().toList(), habit.goalDays(), habit.goalMinutes());
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem if it makes no sense
    Habit checked() {
        var checks = new Checks();
        Boolean wanted = checks.required("streaks", streaks, Optional::of, "");
        Set<DayOfWeek> rest = checks.required(
                "restDays", restDays, HabitView::once, "must name up to six days, each once, such as sunday");
        Integer days = checks.optional("goalDays", goalDays, count -> upTo(7, count), "must be from 1 to 7");
        Integer minutes = checks.optional(
                "goalMinutes", goalMinutes, count -> upTo(WEEK_MINUTES, count), "must be from 1 to 10080: a week");
        checks.done();
        return new Habit(requireNonNull(wanted), requireNonNull(rest), days, minutes);
    }

    // What was sent may have a null among the days.
    private static Optional<Set<DayOfWeek>> once(List<DayOfWeek> named) {
        var days = new HashSet<DayOfWeek>();
        for (DayOfWeek day : named) {
            if (day == null || !days.add(day)) {
                return Optional.empty();
            }
        }
        return days.size() > MOST_REST_DAYS ? Optional.empty() : Optional.of(days);
    }

    private static Optional<Integer> upTo(int most, Integer count) {
        return count >= 1 && count <= most ? Optional.of(count) : Optional.empty();
    }
}
