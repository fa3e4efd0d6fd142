package dev.sthira.session.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Poses over time.
@Schema(name = "PoseStats", description = "What you have held in sessions, pose by pose. Entries have no poses.")
record PosesView(
        @Schema(description = "The zone that `today` is in.", examples = "Europe/Berlin")
        String zone,

        @Schema(examples = "2026-11-22") LocalDate today,

        @Schema(description = "Those held longest first.") List<PoseView> items,

        @Schema(description = "The poses held longest of all, five at most.", examples = "[\"thread-the-needle\"]")
        List<String> best,

        @Schema(
                description =
                        "Poses that were planned in five practices or more, but not within the last 60 days; the most"
                                + " often planned first, five at most.",
                examples = "[\"bow\"]")
        List<String> neglected) {

    /// A pose.
    @Schema(name = "PoseOverTime")
    record PoseView(
            @Schema(ref = "Slug") String pose,

            @Schema(examples = "Thread the Needle") String name,

            @Schema(description = "In how many practices it was planned.", examples = "14")
            int practices,

            @Schema(description = "The day it was planned last.", examples = "2026-11-22")
            LocalDate lastDay,

            @Schema(description = "Minutes held on all sides, to a tenth.", examples = "13.5")
            BigDecimal minutes,

            List<SideView> sides) {

        private static PoseView of(PoseHistory pose) {
            return new PoseView(
                    pose.pose(),
                    pose.name(),
                    pose.practices(),
                    pose.lastDay(),
                    Figures.minutes(pose.held()),
                    pose.sides().entrySet().stream().map(SideView::of).toList());
        }
    }

    /// A pose on one side.
    @Schema(name = "PoseSideOverTime")
    record SideView(
            @Schema(ref = "Side") String side,

            @Schema(description = "In how many practices it was planned.", examples = "14")
            int practices,

            @Schema(description = "Minutes held, to a tenth.", examples = "13.5")
            BigDecimal minutes,

            @Schema(description = "The oldest first; months without it are left out.")
            List<MonthView> months) {

        private static SideView of(Map.Entry<String, PoseHistory.Side> side) {
            return new SideView(
                    side.getKey(),
                    side.getValue().practices(),
                    Figures.minutes(side.getValue().held()),
                    side.getValue().months().entrySet().stream()
                            .map(month ->
                                    new MonthView(By.MONTH.name(month.getKey()), Figures.minutes(month.getValue())))
                            .toList());
        }
    }

    /// A month.
    @Schema(name = "HeldMonth")
    record MonthView(
            @Schema(examples = "2026-11") String month,

            @Schema(description = "Minutes held, to a tenth.", examples = "4.0")
            BigDecimal minutes) {}

    static PosesView of(Calendar calendar, List<HeldPose> poses) {
        List<PoseHistory> all = PoseHistory.all(poses);
        return new PosesView(
                calendar.zone(),
                calendar.today(),
                all.stream().map(PoseView::of).toList(),
                PoseHistory.best(all).stream().map(PoseHistory::pose).toList(),
                PoseHistory.neglected(all, calendar.today()).stream()
                        .map(PoseHistory::pose)
                        .toList());
    }
}
