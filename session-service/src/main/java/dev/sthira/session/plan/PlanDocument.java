package dev.sthira.session.plan;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as the catalog writes it; what we do not know in it is left alone.
record PlanDocument(
        String id,
        @Nullable String language,
        Plan.SequenceRef sequence,
        Wishes wishes,
        List<SegmentDocument> segments) {
    private static final int LONGEST = 8 << 20;

    /// @param getReadySeconds what is counted before each hold, in life; nothing where it is left out
    record Wishes(
            String level,
            @Nullable BigDecimal breathSeconds,
            @Nullable Integer getReadySeconds,
            @Nullable Integer rehearsalSpeed) {

        /// A rehearsal runs so many times faster than life.
        Plan.Pace pace() {
            int speed = requireNonNullElse(rehearsalSpeed, 1);
            return new Plan.Pace(
                    breathSeconds == null
                            ? Plan.Pace.USUAL.breath()
                            : Duration.of(breathSeconds.movePointRight(6).longValue() / speed, ChronoUnit.MICROS),
                    Duration.ofMillis(1_000L * requireNonNullElse(getReadySeconds, 0) / speed));
        }
    }

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

    /// A mapper that takes long documents. What people send is held to tight limits; a plan comes from our own catalog,
    /// which limits its segments.
    static ObjectMapper reader(ObjectMapper strict) {
        ObjectMapper wide = strict.copy();
        wide.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(LONGEST)
                        .build());
        return wide;
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
                        segments.stream().map(SegmentDocument::toSegment).toList())
                .paced(wishes.pace());
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
    }
}
