package dev.sthira.session.track;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/// What the catalog has to say in a segment beside its cue.
///
/// @param way     into the pose
/// @param further while it is held, where that is wished for
record Told(String way, List<Further> further) {
    static final Told NOTHING = new Told("", List.of());

    /// A cue so long after the pose began.
    record Further(Duration after, String text) {}

    /// Of each segment, as the catalog wrote them.
    static List<Told> of(JsonNode segments) {
        return all(segments).stream()
                .map(segment -> new Told(
                        segment.at("/transition/cue").asText(),
                        all(segment.path("guidance")).stream()
                                .map(Told::further)
                                .toList()))
                .toList();
    }

    private static Further further(JsonNode cue) {
        long millis = cue.path("seconds").decimalValue().movePointRight(3).longValue();
        return new Further(Duration.ofMillis(millis), cue.path("text").asText());
    }

    private static List<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
