package dev.sthira.session.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as the catalog writes it; what we do not know in it is left alone.
record PlanDocument(String id, Plan.SequenceRef sequence, Wishes wishes, List<SegmentDocument> segments) {

    record Wishes(String level) {}

    record Transition(BigDecimal seconds) {}

    record SegmentDocument(
            int index,
            int block,
            int step,
            String kind,
            Segment.Pose pose,
            Segment.@Nullable Variation variation,
            String side,
            @Nullable Integer rounds,
            @Nullable Integer breaths,
            BigDecimal seconds,
            Transition transition,
            String cue) {

        Segment toSegment() {
            return new Segment(
                    index,
                    block,
                    step,
                    kind,
                    pose,
                    variation,
                    side,
                    rounds,
                    breaths,
                    duration(seconds),
                    duration(transition.seconds()),
                    cue);
        }
    }

    Plan toPlan() {
        return Plan.of(
                id,
                sequence,
                wishes.level(),
                segments.stream().map(SegmentDocument::toSegment).toList());
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
    }
}
