package dev.sthira.session.session;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Writes a segment of a plan as the events tell it.
final class SegmentFormat {
    private SegmentFormat() {}

    static void write(JsonGenerator json, Plan plan, int index) throws IOException {
        Segment segment = plan.segment(index);
        json.writeObjectFieldStart("segment");
        json.writeNumberField("index", index);
        json.writeNumberField("count", plan.size());
        json.writeNumberField("block", segment.block());
        json.writeNumberField("step", segment.step());
        json.writeStringField("kind", segment.kind());
        json.writeObjectFieldStart("pose");
        json.writeStringField("slug", segment.pose().slug());
        json.writeStringField("name", segment.pose().name());
        json.writeStringField("sanskrit", segment.pose().sanskrit());
        json.writeEndObject();
        variation(json, segment.variation());
        json.writeStringField("side", segment.side());
        number(json, "rounds", segment.rounds());
        number(json, "breaths", segment.breaths());
        json.writeNumberField("plannedSeconds", Seconds.of(segment.hold()));
        if (plan.getReady(index).isPositive()) {
            json.writeNumberField("getReadySeconds", Seconds.of(plan.getReady(index)));
        }
        pulse(json, segment.pulse());
        json.writeEndObject();
    }

    private static void variation(JsonGenerator json, Segment.@Nullable Variation variation) throws IOException {
        if (variation == null) {
            json.writeNullField("variation");
        } else {
            json.writeObjectFieldStart("variation");
            json.writeStringField("slug", variation.slug());
            json.writeStringField("name", variation.name());
            json.writeEndObject();
        }
    }

    /// Only what there is: most segments have no breath to draw and no bell to ring.
    private static void pulse(JsonGenerator json, Pulse pulse) throws IOException {
        if (pulse.counts() != null) {
            json.writeObjectFieldStart("counts");
            json.writeNumberField("in", pulse.counts().in());
            json.writeNumberField("hold", pulse.counts().hold());
            json.writeNumberField("out", pulse.counts().out());
            json.writeNumberField("pause", pulse.counts().pause());
            json.writeEndObject();
        }
        if (pulse.strokes() != null) {
            json.writeObjectFieldStart("strokes");
            json.writeNumberField("count", pulse.strokes().count());
            json.writeNumberField("seconds", pulse.strokes().seconds());
            json.writeNumberField("rest", pulse.strokes().rest());
            json.writeEndObject();
        }
        if (!pulse.bells().isEmpty()) {
            bells(json, pulse);
        }
    }

    private static void bells(JsonGenerator json, Pulse pulse) throws IOException {
        json.writeArrayFieldStart("bells");
        for (var bell : pulse.bells()) {
            json.writeStartObject();
            json.writeNumberField("seconds", bell.seconds());
            json.writeNumberField("times", bell.times());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String field, @Nullable Integer number) throws IOException {
        if (number == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, number);
        }
    }
}
