package dev.sthira.devstack.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.http.ServerSentEvents;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Notices;
import java.util.Locale;

/// What somebody at the terminal reads of a rebuilding: how far it is, and at its end one line.
final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final Notices notices;
    private final boolean terminal;
    private long shown = -1;
    private boolean rebuilt;

    /// @param terminal whether a line can be drawn anew; elsewhere each tenth gets one
    Report(Notices notices, boolean terminal) {
        this.notices = notices;
        this.terminal = terminal;
    }

    /// @throws CannotGoOn if nothing came of it
    void take(ServerSentEvents.Received event) {
        JsonNode data = parsed(event.data());
        switch (event.name()) {
            case "progress" ->
                progress(data.path("read").asLong(), data.path("records").asLong());
            case "rebuilt" -> rebuilt(data);
            case "failed" ->
                throw new CannotGoOn(
                        "Nothing came of it: %s".formatted(data.path("detail").asText()));
            default -> {} // A later version has more to tell.
        }
    }

    private void progress(long read, long records) {
        long percent = records == 0 ? 100 : read * 100 / records;
        if (terminal && percent != shown) {
            int full = (int) percent * WIDTH / 100;
            notices.write(String.format(
                    Locale.ROOT,
                    "\r[%s%s] %3d %%  %,d of %,d records read",
                    "#".repeat(full),
                    " ".repeat(WIDTH - full),
                    percent,
                    read,
                    records));
            shown = percent;
        } else if (!terminal && percent / TENTHS > shown) {
            notices.say(String.format(Locale.ROOT, "%,d of %,d records read", read, records));
            shown = percent / TENTHS;
        }
    }

    private void rebuilt(JsonNode data) {
        rebuilt = true;
        if (terminal && shown >= 0) {
            notices.say("");
        }
        long practices = data.path("practicesDiffering").asLong();
        long figures = data.path("figuresDiffering").asLong();
        long passedOver = data.path("passedOver").asLong();
        if (passedOver > 0) {
            notices.say(String.format(
                    Locale.ROOT, "%,d records tell of sessions that are not here, or are none of ours.", passedOver));
        }
        notices.say(
                practices + figures == 0
                        ? "What the topic tells is what was there, to the unit; nothing has changed."
                        : String.format(
                                Locale.ROOT,
                                "Put right, since the topic and the tables say otherwise: practices %,d, sums %,d.",
                                practices,
                                figures));
        notices.say("rebuild-analytics: %d practices of %d records, %d figures, %d differ"
                .formatted(
                        data.path("practices").asLong(),
                        data.path("records").asLong(),
                        data.path("figures").asLong(),
                        practices + figures));
    }

    /// @throws CannotGoOn if the stream ended before it said what came of it
    void end() {
        if (!rebuilt) {
            throw new CannotGoOn("The session service went away before it was done; nothing has changed.");
        }
    }

    static CannotGoOn refused(int status, String problem) {
        return new CannotGoOn("The session service answered %d: %s"
                .formatted(status, parsed(problem).path("detail").asText(problem)));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            return JSON.missingNode();
        }
    }
}
