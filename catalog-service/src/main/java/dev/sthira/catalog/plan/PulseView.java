package dev.sthira.catalog.plan;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Breath and bells of a segment as they go over the wire.
final class PulseView {
    private PulseView() {}

    @Schema(name = "PlanCounts", description = "One breath, in seconds; your own breath length does not stretch it.")
    record CountsView(
            @Schema(description = "Seconds of the breath in, above 0.", examples = "4.000")
            BigDecimal in,

            @Schema(description = "Seconds the full breath is held, 0 where it is not.", examples = "0.000")
            BigDecimal hold,

            @Schema(description = "Seconds of the breath out, above 0.", examples = "6.000")
            BigDecimal out,

            @Schema(description = "Seconds one stays empty, 0 where one does not.", examples = "0.000")
            BigDecimal pause) {

        static @Nullable CountsView of(Pulse.@Nullable Breath counts) {
            return counts == null
                    ? null
                    : new CountsView(
                            PlanView.inSeconds(counts.in()),
                            PlanView.inSeconds(counts.hold()),
                            PlanView.inSeconds(counts.out()),
                            PlanView.inSeconds(counts.pause()));
        }
    }

    @Schema(name = "PlanStrokes", description = "One round of quick breaths, and the rest behind it.")
    record StrokesView(
            @Schema(description = "Quick breaths in a round.", examples = "20")
            int count,

            @Schema(description = "Seconds of each, above 0.", examples = "1.000")
            BigDecimal seconds,

            @Schema(description = "Seconds in which the breath then goes by itself.", examples = "30.000")
            BigDecimal rest) {

        static @Nullable StrokesView of(Pulse.@Nullable Quick strokes) {
            return strokes == null
                    ? null
                    : new StrokesView(
                            strokes.count(), PlanView.inSeconds(strokes.millis()), PlanView.inSeconds(strokes.rest()));
        }
    }

    @Schema(name = "PlanBell", description = "A bell is struck.")
    record BellView(
            @Schema(description = "Seconds after the sitting began.", examples = "300.000")
            BigDecimal seconds,

            @Schema(description = "How often it is struck then.", examples = "1")
            int times) {

        static BellView of(Pulse.Bell bell) {
            return new BellView(PlanView.inSeconds(bell.millis()), bell.times());
        }
    }
}
