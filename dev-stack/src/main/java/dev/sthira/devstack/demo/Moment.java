package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** What is going on in the class right now, as far as the live events tell. */
sealed interface Moment {

    /** Nothing has begun, or all is over. */
    record Still(String text) implements Moment {}

    /** Between two poses, on the way to the next. */
    record Moving(Segment next, Instant startsAt) implements Moment {}

    /** In a pose or a rest. */
    record Holding(Segment segment, Instant startedAt, Instant endsAt, Moment then) implements Moment {}

    /** Stopped by the person; {@code during} goes on later, {@code since} counts. */
    record Paused(Moment during, Instant since) implements Moment {}

    /** What comes after the event, given what was. */
    default Moment after(String event, JsonNode body) {
        return switch (event) {
            case "session-started" -> next(body.path("next"));
            case "pose-start" ->
                new Holding(
                        Segment.of(body.path("segment")),
                        at(body),
                        Instant.parse(body.path("endsAt").asText()),
                        next(body.path("next")));
            case "pose-end" -> this instanceof Holding holding ? holding.then() : this;
            case "session-paused" -> new Paused(this, at(body));
            case "session-resumed" ->
                this instanceof Paused paused
                        ? paused.during().later(Duration.between(paused.since(), at(body)))
                        : this;
            case "session-replanned" -> replanned(body);
            case "session-completed", "session-abandoned" -> new Still("The class is over.");
            default -> this;
        };
    }

    /** On the way to another pose, or in the same one for longer. */
    private Moment replanned(JsonNode body) {
        Segment segment = Segment.of(body.path("segment"));
        Instant endsAt = Instant.parse(body.path("phaseEndsAt").asText());
        return this instanceof Holding holding && body.path("phase").asText().equals("pose")
                ? new Holding(segment, holding.startedAt(), endsAt, next(body.path("next")))
                : new Moving(segment, endsAt);
    }

    /** When the next event should have happened, as far as one can tell. */
    default Instant nextBy(Instant now) {
        return switch (this) {
            case Still _, Paused _ -> now;
            case Moving moving -> moving.startsAt();
            case Holding holding -> holding.endsAt();
        };
    }

    /** The same, so much later. */
    private Moment later(Duration pause) {
        return switch (this) {
            case Still still -> still;
            case Paused paused -> paused;
            case Moving(Segment next, Instant startsAt) -> new Moving(next, startsAt.plus(pause));
            case Holding(Segment segment, Instant startedAt, Instant endsAt, Moment then) ->
                new Holding(segment, startedAt.plus(pause), endsAt.plus(pause), then.later(pause));
        };
    }

    private static Instant at(JsonNode body) {
        return Instant.parse(body.path("at").asText());
    }

    private static Moment next(JsonNode next) {
        return next.isObject()
                ? new Moving(
                        Segment.of(next.path("segment")),
                        Instant.parse(next.path("startsAt").asText()))
                : new Still("That was the last pose.");
    }
}
