package dev.sthira.session.practice;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Seconds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Totals of one pose on one side.
@Schema(name = "PracticedPose")
record PracticedPoseView(
        @Schema(ref = "Slug") String pose,

        @Schema(examples = "Thread the Needle") String name,

        @Schema(ref = "Side") String side,

        @Schema(description = "The forms it was taken in where those were not the pose itself.")
        List<FormView> variations,

        @Schema(description = "How often the plan has it.", examples = "2")
        int segments,

        @Schema(description = "How often it was left by skip.", examples = "0")
        int skipped,

        @Schema(description = "How often it was gone to again.", examples = "0")
        int repeated,

        @Schema(examples = "120.000") BigDecimal plannedSeconds,

        @Schema(examples = "115.500") BigDecimal heldSeconds,

        @Schema(description = "Pauses inside the holds.", examples = "20.000")
        BigDecimal pausedSeconds) {

    static PracticedPoseView of(PoseTotal total, Plan plan) {
        return new PracticedPoseView(
                total.pose(),
                total.name(),
                total.side(),
                FormView.of(total, plan),
                total.segments(),
                total.skipped(),
                total.repeated(),
                Seconds.of(total.planned()),
                Seconds.of(total.held()),
                Seconds.of(total.paused()));
    }

    /// An easier or harder form of a pose.
    @Schema(name = "PracticedForm")
    record FormView(
            @Schema(ref = "Slug") String slug,
            @Schema(examples = "Bind") String name) {

        private static List<FormView> of(PoseTotal total, Plan plan) {
            return plan.segments().stream()
                    .filter(one ->
                            one.pose().slug().equals(total.pose()) && one.side().equals(total.side()))
                    .map(Segment::variation)
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(form -> new FormView(form.slug(), form.name()))
                    .toList();
        }
    }
}
