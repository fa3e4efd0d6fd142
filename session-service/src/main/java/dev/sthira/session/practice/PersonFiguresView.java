package dev.sthira.session.practice;

import dev.sthira.session.figure.By;
import dev.sthira.session.figure.Diary;
import dev.sthira.session.figure.Figures;
import dev.sthira.session.figure.Totals.Span;
import dev.sthira.session.practice.Practices.PoseHeld;
import dev.sthira.session.session.Seconds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person's own figures as they see them.
@Schema(
        name = "PersonStats",
        description =
                "Your practices and entries in figures. Each belongs to the day it began on, as that was for you then: it"
                        + " begins when you said it does, or at 04:00.")
record PersonFiguresView(
        @Schema(
                description =
                        "The zone that `today` is in, and the days of practices that nobody wrote a day down for.",
                examples = "Europe/Berlin")
        String zone,

        @Schema(examples = "2026-11-22") LocalDate today,

        @Schema(description = "Week by week, the oldest first, this one last.")
        List<WeekView> weeks,

        StreakView streak,

        @Schema(description = "Everything you have held so far, per pose and side, the longest first.")
        List<PoseView> poses) {

    /// One ISO week.
    @Schema(name = "PracticeWeek")
    record WeekView(
            @Schema(description = "ISO week", examples = "2026-W47")
            String week,

            @Schema(description = "Its Monday", examples = "2026-11-16")
            LocalDate from,

            @Schema(examples = "3") int practices,

            @Schema(description = "Minutes held, to a tenth.", examples = "61.2")
            BigDecimal minutes) {

        private static WeekView of(Span week) {
            return new WeekView(week.name(), week.from(), week.practices(), Figures.minutes(week.held()));
        }
    }

    /// Days in a row.
    @Schema(
            name = "Streak",
            description = "Days in a row with practice. A day counts when you held for at least a minute on it,"
                    + " however the practice ended. Today may still come: it does not break a streak. Free days and"
                    + " freezes keep it as `/stats/me/streak` says, and it is the same as there.")
    record StreakView(
            @Schema(description = "Days up to today, or up to yesterday.", examples = "3")
            int current,

            @Schema(examples = "12") int longest,

            @Schema(description = "The last day that counted; null where there was none.", examples = "2026-11-22")
            @Nullable
            LocalDate lastDay) {}

    /// A pose on one side over all practices.
    @Schema(name = "HeldPose")
    record PoseView(
            @Schema(ref = "Slug") String pose,

            @Schema(examples = "Thread the Needle") String name,

            @Schema(ref = "Side") String side,

            @Schema(description = "In how many practices it was planned.", examples = "14")
            int practices,

            @Schema(description = "How often you held it once more than planned.", examples = "2")
            int repeated,

            @Schema(description = "Seconds planned", examples = "840.000")
            BigDecimal plannedSeconds,

            @Schema(description = "Seconds held, pauses left out", examples = "812.500")
            BigDecimal heldSeconds) {

        private static PoseView of(PoseHeld pose) {
            return new PoseView(
                    pose.pose(),
                    pose.name(),
                    pose.side(),
                    pose.practices(),
                    pose.repeated(),
                    Seconds.of(pose.planned()),
                    Seconds.of(pose.held()));
        }
    }

    static PersonFiguresView of(Diary diary, int weeks, List<PoseHeld> poses) {
        var streak = diary.streak();
        return new PersonFiguresView(
                diary.calendar().zone(),
                diary.today(),
                diary.lately(By.WEEK, weeks).spans().stream().map(WeekView::of).toList(),
                new StreakView(streak.current(), streak.longest(), streak.lastDay()),
                poses.stream().map(PoseView::of).toList());
    }
}
