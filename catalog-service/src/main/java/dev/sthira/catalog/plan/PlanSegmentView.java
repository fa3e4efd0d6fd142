package dev.sthira.catalog.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One segment of a plan as it goes over the wire.
@Schema(name = "PlanSegment", description = "One pose, rest, breathing practice or sitting, in one form on one side.")
record PlanSegmentView(
        @Schema(description = "Place in the plan, from 0.", examples = "12")
        int index,

        @Schema(description = "Number of the block in the sequence, from 1.", examples = "5")
        int block,

        @Schema(description = "Number of the step in its block, from 1.", examples = "1")
        int step,

        PoseKind kind,
        PoseView pose,

        @Schema(description = "The form to take; null is the pose itself.") @Nullable
        VariationView variation,

        @Schema(description = "both: symmetric. alternating: both sides in turn within each round.")
        Segment.Side side,

        @Schema(description = "Rounds in this segment, where rounds are counted.", examples = "4") @Nullable
        Integer rounds,

        @Schema(description = "Whole breaths in this segment, where breaths are counted.", examples = "8") @Nullable
        Integer breaths,

        @Schema(description = "Length of the hold in seconds, above 0.", examples = "60.000")
        BigDecimal seconds,

        TransitionView transition,

        @Schema(description = "One sentence for this segment.")
        String cue,

        @Schema(
                description =
                        "Address of its picture on this service, with the same variation, side and seat; 404 as long"
                                + " as nobody has drawn the pose.",
                examples = "/poses/thread-the-needle/picture.svg?side=right")
        String picture,

        @Schema(description = "Further cues, where they are wished for.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SaidView> guidance,

        @Schema(
                description = "Only in a breathing practice by the count: one breath. `rounds` says how often it comes,"
                        + " twice in each round where the sides alternate.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        PulseView.@Nullable CountsView counts,

        @Schema(description = "Only in a breathing practice of quick breaths: one round.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        PulseView.@Nullable StrokesView strokes,

        @Schema(description = "Only in a sitting: when its bell is struck, in order.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<PulseView.BellView> bells) {

    /// @param before the one before it, if there is one
    static PlanSegmentView of(int index, @Nullable Segment before, Segment segment) {
        return new PlanSegmentView(
                index,
                segment.block(),
                segment.step(),
                segment.kind(),
                PoseView.of(segment.pose()),
                VariationView.of(segment.variation()),
                segment.side(),
                segment.rounds(),
                segment.breaths(),
                PlanView.inSeconds(segment.millis()),
                TransitionView.of(before, segment),
                segment.cue(),
                picture(segment),
                segment.guidance().stream()
                        .map(said -> new SaidView(PlanView.inSeconds(said.millis()), said.text()))
                        .toList(),
                PulseView.CountsView.of(segment.pulse().counts()),
                PulseView.StrokesView.of(segment.pulse().strokes()),
                segment.pulse().bells().stream().map(PulseView.BellView::of).toList());
    }

    private static String picture(Segment segment) {
        var variation = segment.variation() == null
                ? ""
                : "variation=" + segment.variation().slug() + "&";
        var side = segment.side().name().toLowerCase(Locale.ROOT);
        return "/poses/%s/picture.svg?%sside=%s%s".formatted(segment.pose().slug(), variation, side, seat(segment));
    }

    /// What sits in a class that never leaves the chair is drawn on one.
    private static String seat(Segment segment) {
        return segment.pose().position(segment.variation()).start() == Position.SEATED_ON_CHAIR ? "&seat=chair" : "";
    }

    @Schema(name = "PlanGuidance", description = "A sentence to say during the hold.")
    record SaidView(
            @Schema(description = "Seconds after the hold began.", examples = "12.000")
            BigDecimal seconds,

            String text) {}

    @Schema(name = "PlanPose")
    record PoseView(
            @Schema(examples = "thread-the-needle") String slug,
            @Schema(examples = "Thread the Needle") String name,

            @Schema(
                    description = "Sanskrit in plain letters, where the pose has a Sanskrit name.",
                    examples = "Parshva Balasana")
            @Nullable
            String sanskrit) {

        static PoseView of(Pose pose) {
            return new PoseView(
                    pose.slug(),
                    pose.name(),
                    pose.sanskrit() == null ? null : pose.sanskrit().plain());
        }
    }

    @Schema(name = "PlanVariation")
    record VariationView(
            @Schema(examples = "bind") String slug,
            @Schema(examples = "Bind") String name) {

        static @Nullable VariationView of(Pose.@Nullable Variation variation) {
            return variation == null ? null : new VariationView(variation.slug(), variation.name());
        }
    }

    @Schema(name = "PlanTransition", description = "The way to the pose, before the hold begins.")
    record TransitionView(
            @Schema(description = "Seconds, 0 or more.", examples = "6.000")
            BigDecimal seconds,

            String cue,

            @Schema(
                    description = "The catalog's transitions that it leads through, each in the form to take. Absent"
                            + " where a teacher leads, or nobody has to go anywhere.")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<CrossingView> through,

            @Schema(
                    description = "Address of the movement by these transitions on this service; 404 as long as nobody"
                            + " has drawn the pose.",
                    examples = "/poses/cobra/motion.svg?from=mountain&by=kneel-down.hand-on-chair,lower-to-the-belly")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String motion) {

        static TransitionView of(@Nullable Segment before, Segment segment) {
            return new TransitionView(
                    PlanView.inSeconds(segment.transitionMillis()),
                    segment.transitionCue(),
                    segment.through().stream().map(CrossingView::of).toList(),
                    before == null || segment.through().isEmpty() ? null : motion(before, segment));
        }

        private static String motion(Segment before, Segment segment) {
            return "/poses/%s/motion.svg?from=%s&by=%s"
                    .formatted(
                            segment.pose().slug(),
                            before.pose().slug(),
                            segment.through().stream().map(Crossing::word).collect(Collectors.joining(",")));
        }
    }

    @Schema(name = "PlanCrossing", description = "One transition of the catalog.")
    record CrossingView(
            @Schema(examples = "kneel-down") String slug,
            @Schema(examples = "Kneel Down") String name,

            @Schema(description = "The form to take; null is the transition itself.") @Nullable
            VariationView variation) {

        static CrossingView of(Crossing crossing) {
            return new CrossingView(crossing.way().slug(), crossing.way().name(), VariationView.of(crossing.form()));
        }
    }
}
