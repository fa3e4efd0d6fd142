package dev.sthira.session.practice;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.practice.Practices.Practice;
import dev.sthira.session.session.CommandView;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Seconds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A practice as its person sees it.
@Schema(name = "Practice", description = "A session that was started and is over. All times are seconds.")
record PracticeView(
        @Schema(description = "The session it was.") UUID session,

        @Schema(ref = "PlanSequence") Plan.SequenceRef sequence,
        @Schema(ref = "Level") String level,
        Instant startedAt,
        Instant endedAt,

        @Schema(description = "The plan was done, you ended it before, or nobody came back from a pause.")
        Ending ending,

        @Schema(description = "Length of the whole plan, transitions included.", examples = "1380.000")
        BigDecimal plannedSeconds,

        @Schema(description = "Time held in poses and rests, pauses left out.", examples = "1120.500")
        BigDecimal heldSeconds,

        @Schema(description = "Time paused.", examples = "20.000")
        BigDecimal pausedSeconds,

        Segments segments,

        @Schema(description = "Segments left by skip.") List<Skipped> skipped,

        @Schema(description = "Segments gone to again, each as often as that.")
        List<Skipped> repeated,

        @Schema(description = "Totals per pose and side, in the order of the plan; null in a list.") @Nullable
        List<PoseView> poses,

        @Schema(description = "What was commanded, and on which device; null in a list.") @Nullable
        List<CommandView> commands) {

    /// Counts of segments.
    @Schema(name = "PracticeSegments")
    record Segments(
            @Schema(description = "Segments of the plan.", examples = "61")
            int planned,

            @Schema(description = "Visits held to their end, or for long enough.", examples = "60")
            int held,

            @Schema(description = "Visits left by skip.", examples = "1")
            int skipped,

            @Schema(description = "Visits that were not the first.", examples = "0")
            int repeated) {}

    /// A segment left by skip, or gone to again.
    @Schema(name = "SkippedSegment")
    record Skipped(
            @Schema(description = "Place in the plan, from 0.", examples = "40")
            int index,

            @Schema(examples = "Bow") String name,

            @Schema(ref = "Side") String side,

            @Schema(description = "Slug of the pose.", examples = "bow")
            String pose) {

        private static Skipped of(Segment segment) {
            return new Skipped(
                    segment.index(),
                    segment.pose().name(),
                    segment.side(),
                    segment.pose().slug());
        }
    }

    /// Totals of one pose on one side.
    @Schema(name = "PracticedPose")
    record PoseView(
            @Schema(ref = "Slug") String pose,

            @Schema(examples = "Thread the Needle") String name,

            @Schema(ref = "Side") String side,

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

        private static PoseView of(PoseTotal total) {
            return new PoseView(
                    total.pose(),
                    total.name(),
                    total.side(),
                    total.segments(),
                    total.skipped(),
                    total.repeated(),
                    Seconds.of(total.planned()),
                    Seconds.of(total.held()),
                    Seconds.of(total.paused()));
        }
    }

    static PracticeView of(Practice practice, Plan plan) {
        return of(practice, plan, null, null);
    }

    static PracticeView of(
            Practice practice, Plan plan, @Nullable List<PoseTotal> poses, @Nullable List<CommandView> commands) {
        return new PracticeView(
                practice.session(),
                plan.sequence(),
                plan.level(),
                practice.startedAt(),
                practice.endedAt(),
                practice.ending(),
                Seconds.of(plan.length()),
                Seconds.of(practice.held()),
                Seconds.of(practice.paused()),
                new Segments(
                        plan.size(),
                        practice.heldSegments(),
                        practice.skipped().size(),
                        practice.repeated().size()),
                practice.skipped().stream().map(plan::segment).map(Skipped::of).toList(),
                practice.repeated().stream().map(plan::segment).map(Skipped::of).toList(),
                poses == null ? null : poses.stream().map(PoseView::of).toList(),
                commands);
    }
}
