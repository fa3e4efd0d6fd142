package dev.sthira.session.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as the catalog writes it; what we do not know in it is left alone.
record PlanDocument(
        String id,
        @Nullable String language,
        Plan.SequenceRef sequence,
        Wishes wishes,
        List<SegmentDocument> segments) {

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
            String cue,
            Pulse.@Nullable Counts counts,
            Pulse.@Nullable Strokes strokes,
            @Nullable List<Pulse.Bell> bells) {

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
                    cue,
                    Pulse.of(counts, strokes, bells));
        }
    }

    /// The plan in that text.
    static Plan read(ObjectMapper mapper, String body) throws JsonProcessingException {
        return mapper.readerFor(PlanDocument.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .<PlanDocument>readValue(body)
                .toPlan();
    }

    private Plan toPlan() {
        return Plan.of(
                id,
                language,
                sequence,
                wishes.level(),
                segments.stream().map(SegmentDocument::toSegment).toList());
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
    }
}
