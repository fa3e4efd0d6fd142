package dev.sthira.session.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The plan all sessions follow, and when each of its events is due: told from the plan alone, without the service.
///
/// @param offsets of each event from the start of the session in microseconds, by its number
record ReferenceClass(String id, String body, long[] offsets) {

    static ReferenceClass read(Path root) {
        try {
            var body = Files.readString(root.resolve("catalog-service/contract/plan.json"));
            var plan = new ObjectMapper().readTree(body);
            return new ReferenceClass(plan.get("id").textValue(), body, offsets(plan.get("segments")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How long it lasts, in microseconds.
    long length() {
        return offsets[offsets.length - 1];
    }

    int events() {
        return offsets.length;
    }

    /// How many events of a session that began then are due by an instant, that one included.
    int dueBy(long start, long instant) {
        int due = 0;
        while (due < offsets.length && start + offsets[due] <= instant) {
            due++;
        }
        return due;
    }

    // The session begins, each pose begins and ends, and the session is over as the last one ends.
    private static long[] offsets(JsonNode segments) {
        var offsets = new long[2 * segments.size() + 2];
        long at = 0;
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            at += micros(segment.get("transition").get("seconds"));
            offsets[2 * i + 1] = at;
            at += micros(segment.get("seconds"));
            offsets[2 * i + 2] = at;
        }
        offsets[offsets.length - 1] = at;
        return offsets;
    }

    private static long micros(JsonNode seconds) {
        return seconds.decimalValue().movePointRight(6).longValueExact();
    }
}
