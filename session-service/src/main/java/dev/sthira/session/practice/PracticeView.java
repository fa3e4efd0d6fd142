package dev.sthira.session.practice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.session.feedback.Feedback;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.practice.Practices.Practice;
import dev.sthira.session.session.CommandView;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Seconds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A practice as its person sees it.
@Schema(name = "Practice", description = "A session that was started and is over. All times are seconds.")
record PracticeView(
        @Schema(description = "The practice's id: its session's.")
        UUID id,

        @Schema(description = "`session`: it was on the server's clock.", enumeration = "session")
        String kind,

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
        List<PracticedPoseView> poses,

        @Schema(description = "What was commanded, and on which device; null in a list.") @Nullable
        List<CommandView> commands,

        @Schema(
                ref = "PlanExplanations",
                description =
                        "What the plan swapped or left out for the sake of your body, in the catalog's words; null in a"
                                + " list.")
        @Nullable
        List<JsonNode> swaps,

        @Schema(description = "Whether you have said how it was.")
        boolean hasFeedback,

        @Schema(description = "What you said about it; null in a list, and as long as you have said nothing.") @Nullable
        Feedback feedback) {
    private static final String KIND = "session";
    private static final Set<String> SWAPS = Set.of("variation", "swapped", "left-out");

    /// All that is told of a practice by itself.
    ///
    /// @param plan     as the catalog wrote it, with its reasons
    /// @param feedback what its person has said about it, if anything
    record Told(
            List<PoseTotal> poses,
            List<CommandView> commands,
            Plans.Written plan,
            @Nullable Feedback feedback) {

        private List<JsonNode> swaps() {
            return plan.explanations()
                    .valueStream()
                    .filter(one -> one.path("because").asText().equals("body")
                            && SWAPS.contains(one.path("kind").asText()))
                    .toList();
        }
    }

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

    /// In a list.
    static PracticeView of(Practice practice, Plan plan, boolean hasFeedback) {
        return of(practice, plan, hasFeedback, null);
    }

    /// By itself.
    static PracticeView of(Practice practice, Plan plan, Told told) {
        return of(practice, plan, told.feedback() != null, told);
    }

    private static PracticeView of(Practice practice, Plan plan, boolean hasFeedback, @Nullable Told told) {
        return new PracticeView(
                practice.session(),
                KIND,
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
                told == null
                        ? null
                        : told.poses().stream()
                                .map(total -> PracticedPoseView.of(total, plan))
                                .toList(),
                told == null ? null : told.commands(),
                told == null ? null : told.swaps(),
                hasFeedback,
                told == null ? null : told.feedback());
    }
}
