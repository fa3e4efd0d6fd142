package dev.sthira.session.figure;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Left and right.
@Schema(
        name = "SideBalance",
        description =
                "How what you held is shared between your left and your right side, over the sessions whose plan has a"
                        + " pose on both. Nothing is told from fewer than five of them.")
record BalanceView(
        @Schema(description = "All poses together.") SidesView whole,

        @Schema(description = "Pose by pose, those held longest first.")
        List<PoseView> items) {

    /// The two sides of something.
    @Schema(name = "Sides")
    record SidesView(
            @Schema(description = "In how many practices both sides were planned.", examples = "14")
            int practices,

            @Schema(
                    description = "Whether there is enough to tell: five practices, and anything held in them.",
                    examples = "true")
            boolean enough,

            @Schema(description = "How many practices are missing.", examples = "0")
            int missing,

            @Schema(description = "Minutes held on the left, to a tenth.", examples = "13.5")
            BigDecimal leftMinutes,

            @Schema(description = "Minutes held on the right, to a tenth.", examples = "14.0")
            BigDecimal rightMinutes,

            @Schema(description = "The left side's share in percent; null while there is not enough.", examples = "49")
            @Nullable
            Integer leftPercent,

            @Schema(description = "The right side's share in percent; null while there is not enough.", examples = "51")
            @Nullable
            Integer rightPercent) {

        private static SidesView of(Balance.Sides sides) {
            Integer left = sides.leftPercent();
            return new SidesView(
                    sides.practices(),
                    sides.enough(),
                    sides.missing(),
                    Figures.minutes(sides.left()),
                    Figures.minutes(sides.right()),
                    left,
                    left == null ? null : (Integer) (100 - left));
        }
    }

    /// The two sides of a pose.
    @Schema(name = "PoseBalance")
    record PoseView(
            @Schema(ref = "Slug") String pose,

            @Schema(examples = "Thread the Needle") String name,

            SidesView sides) {}

    static BalanceView of(Balance balance) {
        return new BalanceView(
                SidesView.of(balance.whole()),
                balance.poses().stream()
                        .map(pose -> new PoseView(pose.pose(), pose.name(), SidesView.of(pose.sides())))
                        .toList());
    }
}
