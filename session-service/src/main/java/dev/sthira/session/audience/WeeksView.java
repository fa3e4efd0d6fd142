package dev.sthira.session.audience;

import dev.sthira.session.audience.Cohorts.Week;
import dev.sthira.session.figure.By;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who practises, week by week.
@Schema(name = "PeopleWeeks")
record WeeksView(
        @Schema(description = "Numbers of fewer people are kept back.", examples = "5")
        int fewestPeople,

        @Schema(description = "The last weeks that are over, the oldest first.")
        List<WeekView> weeks) {

    /// One week; nobody counts twice in it.
    @Schema(name = "PeopleWeek", description = "A number that is null is kept back.")
    record WeekView(
            @Schema(description = "ISO week", examples = "2026-W47")
            String week,

            @Schema(description = "People who practised for the first time.", examples = "17") @Nullable
            Integer newcomers,

            @Schema(description = "Who practised, and in one of the four weeks before as well.", examples = "203")
            @Nullable
            Integer returning,

            @Schema(
                    description = "Who practised, in none of the four weeks before, and some time earlier.",
                    examples = "21")
            @Nullable
            Integer resurrected,

            @Schema(
                    description = "Who have practised earlier, and neither in this week nor in the four before.",
                    examples = "140")
            @Nullable
            Integer dormant) {

        private static WeekView of(Week week) {
            return new WeekView(
                    By.WEEK.name(week.week()), week.fresh(), week.returning(), week.resurrected(), week.dormant());
        }
    }

    static WeeksView of(Cohorts cohorts, int weeks, SmallGroups small) {
        return new WeeksView(
                small.fewest(), cohorts.weeks(weeks).stream().map(WeekView::of).toList());
    }
}
