package dev.sthira.catalog.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
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
                examples = "0c1a9c34f2b17ad6f9c25c9a3a1f7a5d7a1d1f33d7d8a4d9c19d2f7f2a6b8e01",
                required = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String id,

        @Schema(
                description = "Tag of the language that its names, cues and sentences are in.",
                examples = "en",
                required = true)
        String language,

        @Schema(description = "The edition of the sequence this plan was made from.")
        SequenceRef sequence,

        @Schema(description = "The wishes as understood.") PlanWishesView wishes,

        @Schema(
                description =
                        "How long what is in this plan takes, transitions included: at least, usually, at most and"
                                + " now. For how long the class can be, ask for a plan of it without minutes.")
        LengthView length,

        @Schema(description = "What to do, in order.") List<PlanSegmentView> segments,

        @Schema(description = "The reason for every choice.")
        List<PlanExplanationView> explanations) {

    @Schema(name = "PlanSequence")
    record SequenceRef(
            @Schema(examples = "back-strengthening") String slug,

            @Schema(description = "Edition of the sequence, from 1.", examples = "1")
            int version,

            @Schema(examples = "Back Strengthening") String title) {}

    @Schema(name = "PlanLength")
    record LengthView(
            @Schema(description = "Seconds, with every dose of this plan as short as it may be.", examples = "974.000")
            BigDecimal shortestSeconds,

            @Schema(
                    description = "Seconds, with every dose of this plan as long as it usually is.",
                    examples = "1378.000")
            BigDecimal usualSeconds,

            @Schema(description = "Seconds, with every dose of this plan as long as it may be.", examples = "2405.000")
            BigDecimal longestSeconds,

            @Schema(
                    description =
                            "Seconds of this plan: what its segments add up to, never less than the shortest and never"
                                    + " more than the longest. Without wished minutes the usual.",
                    examples = "1378.000")
            BigDecimal plannedSeconds,

            @Schema(description = "The length that was wished for, where one was.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            WishedLengthView wished) {}

    @Schema(name = "PlanWishedLength")
    record WishedLengthView(
            @Schema(description = "Seconds that were wished for.", examples = "1200.000")
            BigDecimal seconds,

            @Schema(description = "Whether the plan keeps to it, within 15 seconds.")
            boolean met,

            @Schema(description = "Why it does not; absent where it does.") @JsonInclude(JsonInclude.Include.NON_NULL)
            Plan.@Nullable Obstacle obstacle) {

        static @Nullable WishedLengthView of(Plan.@Nullable Wished wished) {
            return wished == null
                    ? null
                    : new WishedLengthView(inSeconds(wished.millis()), wished.obstacle() == null, wished.obstacle());
        }
    }

    static PlanView of(Plan plan) {
        var sequence = plan.sequence();
        return new PlanView(
                null,
                plan.language(),
                new SequenceRef(sequence.slug(), sequence.version(), sequence.title()),
                PlanWishesView.of(plan.wishes()),
                new LengthView(
                        inSeconds(plan.length().shortest()),
                        inSeconds(plan.length().usual()),
                        inSeconds(plan.length().longest()),
                        inSeconds(plan.length().planned()),
                        WishedLengthView.of(plan.length().wished())),
                IntStream.range(0, plan.segments().size())
                        .mapToObj(index -> PlanSegmentView.of(
                                index,
                                index == 0 ? null : plan.segments().get(index - 1),
                                plan.segments().get(index)))
                        .toList(),
                plan.explanations().stream().map(PlanExplanationView::of).toList());
    }

    PlanView withId(String id) {
        return new PlanView(id, language, sequence, wishes, length, segments, explanations);
    }

    static BigDecimal inSeconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }
}
