package dev.sthira.session.audience;

import dev.sthira.session.audience.Cohorts.Cohort;
import dev.sthira.session.figure.By;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who comes back.
@Schema(name = "Retention")
record RetentionView(
        @Schema(description = "Numbers of fewer people are kept back.", examples = "5")
        int fewestPeople,

        @Schema(description = "One for each of the last weeks that are over, the oldest first.")
        List<CohortView> cohorts) {

    /// Those who practised for the first time in one week.
    @Schema(name = "Cohort")
    record CohortView(
            @Schema(description = "The ISO week of their first practice.", examples = "2026-W40")
            String week,

            @Schema(description = "How many they are; null is kept back.", examples = "48") @Nullable
            Integer people,

            @Schema(
                    ref = "CameAgain",
                    description = "How many of them practised one week after, two weeks after, and so on; null is kept"
                            + " back.",
                    examples = "[31, 27, null]")
            List<@Nullable Integer> came) {

        private static CohortView of(Cohort cohort) {
            return new CohortView(By.WEEK.name(cohort.first()), cohort.people(), cohort.came());
        }
    }

    static RetentionView of(Cohorts cohorts, int weeks, SmallGroups small) {
        return new RetentionView(
                small.fewest(),
                cohorts.cohorts(weeks).stream().map(CohortView::of).toList());
    }
}
