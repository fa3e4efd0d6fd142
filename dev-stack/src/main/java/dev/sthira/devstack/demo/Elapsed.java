package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of the class has gone by, pauses left out.
 *
 * @param startedAt when it started; far in the future if it has not
 * @param pauses how long it has been paused in all
 */
record Elapsed(Instant startedAt, Duration pauses) {

    static Elapsed notYet() {
        return new Elapsed(Instant.MAX, Duration.ZERO);
    }

    Elapsed after(String event, JsonNode body) {
        return switch (event) {
            case "session-started" -> new Elapsed(Instant.parse(body.path("at").asText()), pauses);
            case "session-resumed" ->
                new Elapsed(
                        startedAt,
                        pauses.plusMillis(Math.round(body.path("pausedSeconds").asDouble() * 1000)));
            default -> this;
        };
    }

    Duration at(Moment moment, Instant now) {
        Instant until = moment instanceof Moment.Paused paused ? paused.since() : now;
        return until.isBefore(startedAt)
                ? Duration.ZERO
                : Duration.between(startedAt, until).minus(pauses);
    }
}
