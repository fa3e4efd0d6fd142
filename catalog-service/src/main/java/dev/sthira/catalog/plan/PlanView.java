package dev.sthira.catalog.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Kind;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Prop;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan as it goes over the wire. Seconds are decimals, exact to the millisecond.
@Schema(
        name = "Plan",
        description = "A sequence resolved for one person. The same wishes always give the same bytes and the same id.")
record PlanView(
        @Schema(
                description = "SHA-256 (hex) of everything else in the plan.",
                examples = "0c1a9c34f2b17ad6f9c25c9a3a1f7a5d7a1d1f33d7d8a4d9c19d2f7f2a6b8e01")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String id,

        @Schema(description = "The edition of the sequence this plan was made from.")
        SequenceRef sequence,

        @Schema(description = "The wishes as understood.") WishesView wishes,

        @Schema(
                description =
                        "How long the whole takes, transitions included, before any minutes are wished for and now.")
        LengthView length,

        @Schema(description = "What to do, in order.") List<SegmentView> segments,

        @Schema(description = "The reason for every choice.")
        List<ExplanationView> explanations) {

    @Schema(name = "PlanSequence")
    record SequenceRef(
            @Schema(examples = "back-strengthening") String slug,

            @Schema(description = "Edition of the sequence, from 1.", examples = "1")
            int version,

            @Schema(examples = "Back Strengthening") String title) {}

    @Schema(name = "PlanWishes", description = "The wishes as understood; what was not wished for is left out.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WishesView(
            @Schema(description = "Slug of the sequence.", examples = "back-strengthening") @Nullable
            String sequence,

            @Schema(description = "Its edition, where one was asked for.") @Nullable
            Integer version,

            @Schema(description = "What the class was put together for.") @Nullable
            CompositionView compose,

            Level level,

            @Schema(description = "Length of one breath in seconds.", examples = "4.000")
            BigDecimal breathSeconds,

            @Nullable Integer minutes,
            @Nullable List<ConcernView> body,
            @Nullable List<String> never,
            @Nullable List<String> always,
            @Nullable List<Prop.Item> props,
            Wishes.@Nullable Pace pace,

            @Schema(description = "Percent of each pose's further cues.") @Nullable
            Integer guidance,

            @Schema(description = "How many times faster than life; 1 is life.", examples = "1")
            int rehearsalSpeed) {

        static WishesView of(Wishes wishes) {
            var taught = wishes.source() instanceof Wishes.Taught it ? it : null;
            var composed = wishes.source() instanceof Wishes.Composed it ? it : null;
            return new WishesView(
                    taught == null ? null : taught.sequence(),
                    taught == null ? null : taught.version(),
                    composed == null ? null : new CompositionView(composed.intent(), composed.focus(), composed.seed()),
                    wishes.level(),
                    inSeconds(wishes.breathMillis()),
                    wishes.minutes(),
                    wishes.body().concerns().isEmpty() ? null : ConcernView.of(wishes.body()),
                    sorted(wishes.never()),
                    sorted(wishes.always()),
                    wishes.props() == null
                            ? null
                            : wishes.props().stream().sorted().toList(),
                    wishes.pace() == Wishes.Pace.USUAL ? null : wishes.pace(),
                    wishes.guidance() == 0 ? null : Integer.valueOf(wishes.guidance()),
                    wishes.rehearsalSpeed());
        }

        private static @Nullable List<String> sorted(Collection<String> slugs) {
            return slugs.isEmpty() ? null : slugs.stream().sorted().toList();
        }
    }

    @Schema(name = "PlanComposition")
    record CompositionView(Intent intent, List<Area> focus, long seed) {}

    @Schema(name = "PlanConcern")
    record ConcernView(Concern concern, Body.Severity severity) {
        static List<ConcernView> of(Body body) {
            return body.concerns().entrySet().stream()
                    .map(entry -> new ConcernView(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    @Schema(name = "PlanLength")
    record LengthView(
            @Schema(description = "Seconds, with every dose as short as it may be.", examples = "974.000")
            BigDecimal shortestSeconds,

            @Schema(description = "Seconds, with every dose as long as it usually is.", examples = "1378.000")
            BigDecimal usualSeconds,

            @Schema(description = "Seconds, with every dose as long as it may be.", examples = "2405.000")
            BigDecimal longestSeconds,

            @Schema(
                    description =
                            "Seconds of this plan: what its segments add up to. Without wished minutes the usual.",
                    examples = "1378.000")
            BigDecimal plannedSeconds) {}

    @Schema(name = "PlanSegment", description = "One pose or rest, held in one form on one side.")
    record SegmentView(
            @Schema(description = "Place in the plan, from 0.", examples = "12")
            int index,

            @Schema(description = "Number of the block in the sequence, from 1.", examples = "5")
            int block,

            @Schema(description = "Number of the step in its block, from 1.", examples = "1")
            int step,

            Kind kind,
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

            @Schema(description = "Further cues, where they are wished for.")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<SaidView> guidance) {

        static SegmentView of(int index, Segment segment) {
            return new SegmentView(
                    index,
                    segment.block(),
                    segment.step(),
                    segment.kind(),
                    PoseView.of(segment.pose()),
                    VariationView.of(segment.variation()),
                    segment.side(),
                    segment.rounds(),
                    segment.breaths(),
                    inSeconds(segment.millis()),
                    new TransitionView(inSeconds(segment.transitionMillis()), segment.transitionCue()),
                    segment.cue(),
                    segment.guidance().stream()
                            .map(said -> new SaidView(inSeconds(said.millis()), said.text()))
                            .toList());
        }
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
                    examples = "Parsva Balasana")
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

            String cue) {}

    @Schema(name = "PlanExplanation")
    record ExplanationView(
            @Schema(description = "Index of the segment it is about; null where there is none.", examples = "12")
            @Nullable
            Integer segment,

            @Schema(description = "Number of the block it is about; null for the whole plan.", examples = "5")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Integer block,

            @Schema(description = "Number of the step in its block.", examples = "1")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Integer step,

            @Schema(description = "What was chosen.") Explanation.Choice kind,

            @Schema(description = "What it was chosen for.") Explanation.Cause because,

            @Schema(description = "Slug of the pose it is about.", examples = "thread-the-needle")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String pose,

            @Schema(description = "Slug of the variation or pose that is done instead of what was taught.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String instead,

            @Schema(description = "The concern it respects.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Concern concern,

            @Schema(examples = "Taught as “30 to 90 seconds a side, or longer”; we plan 60 seconds a side.")
            String text) {

        static ExplanationView of(Explanation said) {
            return new ExplanationView(
                    said.segment(),
                    said.block(),
                    said.step(),
                    said.kind(),
                    said.because(),
                    said.pose(),
                    said.instead(),
                    said.concern(),
                    said.text());
        }
    }

    static PlanView of(Plan plan) {
        var sequence = plan.sequence();
        return new PlanView(
                null,
                new SequenceRef(sequence.slug(), sequence.version(), sequence.title()),
                WishesView.of(plan.wishes()),
                new LengthView(
                        inSeconds(plan.length().shortest()),
                        inSeconds(plan.length().usual()),
                        inSeconds(plan.length().longest()),
                        inSeconds(plan.length().planned())),
                IntStream.range(0, plan.segments().size())
                        .mapToObj(index -> SegmentView.of(index, plan.segments().get(index)))
                        .toList(),
                plan.explanations().stream().map(ExplanationView::of).toList());
    }

    PlanView withId(String id) {
        return new PlanView(id, sequence, wishes, length, segments, explanations);
    }

    private static BigDecimal inSeconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }
}
