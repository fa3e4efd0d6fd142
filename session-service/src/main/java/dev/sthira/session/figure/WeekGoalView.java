package dev.sthira.session.figure;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is set for a week, and what is done of it.
@Schema(
        name = "WeekGoal",
        description = "A week reaches its goal when it has as many days that count (at least a minute held) and as many"
                + " minutes as `/me/habits` sets; weeks before are held against the same goal.")
record WeekGoalView(
        @Schema(description = "The zone that `today` is in.", examples = "Europe/Berlin")
        String zone,

        @Schema(examples = "2026-11-22") LocalDate today,

        @Schema(description = "This week, and what is done in it.")
        TotalsView.SpanView week,

        @Schema(description = "Days that are set; null if none are.", examples = "4") @Nullable
        Integer goalDays,

        @Schema(description = "Minutes that are set; null if none are.", examples = "90") @Nullable
        Integer goalMinutes,

        @Schema(description = "Whether this week has all that is set; null where nothing is.", examples = "false")
        @Nullable
        Boolean reached,

        @Schema(
                description =
                        "Weeks in a row that reached it, up to this one or the last. This one may still come, and one"
                                + " with days of your pause in it breaks no row.",
                examples = "3")
        int weeksInRow) {

    static WeekGoalView of(Diary diary) {
        WeekGoal goal = diary.goal();
        Integer minutes = goal.goalMinutes();
        boolean isSet = goal.goalDays() != null || minutes != null;
        return new WeekGoalView(
                diary.calendar().zone(),
                diary.today(),
                TotalsView.SpanView.of(goal.week()),
                goal.goalDays(),
                minutes,
                isSet ? (Boolean) goal.reached() : null,
                goal.weeksInRow());
    }
}
