package dev.sthira.session.figure;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Days in a row, with what keeps them.
@Schema(
        name = "StreakStats",
        description = "A day counts when at least a minute was held on it. Rest days, days of your pause and dates that"
                + " your zone left out neither count nor break, whatever was done on them. Today may still come. Every seven days"
                + " that counted in a row earn a freeze, and two are kept at most; a single missed day uses one by itself"
                + " and does not count. A second missed day behind it, or one without a freeze, ends the streak and its"
                + " freezes.")
record StreakView(
        @Schema(description = "The zone that `today` is in.", examples = "Europe/Berlin")
        String zone,

        @Schema(examples = "2026-11-22") LocalDate today,

        @Schema(description = "Whether you want to be told, by `/me/habits`.", examples = "true")
        boolean wanted,

        @Schema(description = "Days that count in the present streak.", examples = "9")
        int current,

        @Schema(description = "Days that count in the longest one.", examples = "12")
        int longest,

        @Schema(description = "The last day that counted; null where there was none.", examples = "2026-11-22")
        @Nullable
        LocalDate lastDay,

        @Schema(description = "How many single missed days the streak can still take.", examples = "0")
        int freezes,

        @Schema(description = "Missed days that the present streak has taken.", examples = "[\"2026-11-20\"]")
        List<LocalDate> frozen) {

    static StreakView of(Diary diary) {
        Streak streak = diary.streak();
        return new StreakView(
                diary.calendar().zone(),
                diary.today(),
                diary.habit().streaks(),
                streak.current(),
                streak.longest(),
                streak.lastDay(),
                streak.freezes(),
                streak.frozen());
    }
}
