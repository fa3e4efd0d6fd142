package dev.sthira.session.practice;

import dev.sthira.session.plan.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a sequence fares with everybody, as an analyst sees it.
@Schema(
        name = "SequenceStats",
        description = "How the versions of a sequence fare with everybody, the newest first; empty while nobody has"
                + " started it.")
record SequenceFiguresView(
        @Schema(ref = "Slug") String sequence,

        @Schema(
                description = "A version's figures are kept back until so many different people have started it.",
                examples = "5")
        int fewestPeople,

        List<VersionView> versions) {

    /// One version, with figures if enough people have started it.
    @Schema(name = "SequenceVersionStats")
    record VersionView(
            @Schema(examples = "1") int version,

            @Schema(description = "Null while too few people have started this version to stay unrecognised.") @Nullable
            Figures figures) {}

    /// Counts of one version.
    @Schema(name = "SequenceFigures")
    record Figures(
            @Schema(description = "Sessions started.", examples = "240")
            int starts,

            @Schema(description = "Different people who started one.", examples = "57")
            int people,

            @Schema(description = "Practices done to the end of the plan.", examples = "180")
            int finished,

            @Schema(description = "Practices their person ended before.", examples = "35")
            int ended,

            @Schema(description = "Practices nobody came back to from a pause.", examples = "20")
            int abandoned,

            @Schema(description = "Started and not over yet.", examples = "5")
            int underWay,

            @Schema(
                    description = "finished / (finished + ended + abandoned); null while none is over.",
                    examples = "0.766")
            @Nullable
            BigDecimal completionRate,

            @Schema(description = "Drop-off, step by step; of practices that are over.")
            List<StepView> steps) {

        private static Figures of(SequenceFigures figures) {
            int over = figures.finished() + figures.ended() + figures.abandoned();
            return new Figures(
                    figures.starts(),
                    figures.people(),
                    figures.finished(),
                    figures.ended(),
                    figures.abandoned(),
                    figures.starts() - over,
                    over == 0 ? null : rate(figures.finished(), over),
                    figures.steps().stream().map(StepView::of).toList());
        }
    }

    /// One step; its sides and repetitions are taken together.
    @Schema(name = "SequenceStepStats")
    record StepView(
            @Schema(description = "Block of the sequence, from 1.", examples = "5")
            int block,

            @Schema(description = "Step in the block, from 1.", examples = "1")
            int step,

            @Schema(ref = "PlanPose") Segment.Pose pose,

            @Schema(description = "Practices whose plan has it; a level may leave it out.", examples = "235")
            int planned,

            @Schema(description = "Those that came as far as it.", examples = "214")
            int begun,

            @Schema(description = "How often one of its segments was left by skip.", examples = "9")
            int skips,

            @Schema(description = "How often one of its segments was gone to again.", examples = "4")
            int repeats,

            @Schema(description = "Practices ended in it or on the way to it.", examples = "3")
            int ended,

            @Schema(description = "Practices abandoned in it or on the way to it.", examples = "1")
            int abandoned) {

        private static StepView of(SequenceFigures.Step step) {
            return new StepView(
                    step.block(),
                    step.step(),
                    step.pose(),
                    step.planned(),
                    step.begun(),
                    step.skips(),
                    step.repeats(),
                    step.ended(),
                    step.abandoned());
        }
    }

    static VersionView tooFewPeople(int version) {
        return new VersionView(version, null);
    }

    static VersionView of(SequenceFigures figures) {
        return new VersionView(figures.version(), Figures.of(figures));
    }

    private static BigDecimal rate(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }
}
