package dev.sthira.session.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A client written from section 3 of `contract/CLIENT.md` and nothing else: what it shows after a snapshot, and after
/// each event.
public final class Screen {

    /// What is to be seen.
    ///
    /// @param left seconds of the phase that are left in a pause
    public record View(
            String state,
            int segment,
            String phase,
            @Nullable Instant phaseEndsAt,
            @Nullable BigDecimal left,
            Instant classEndsAt) {}

    private final Map<Integer, View> shown = new TreeMap<>();
    private JsonNode plan;
    private View view;
    private int number = Integer.MIN_VALUE;

    /// Takes what came on the stream.
    ///
    /// @throws IllegalStateException if a number is missing before it
    public synchronized void take(String event, int id, JsonNode data) {
        if (event.equals("snapshot")) {
            plan = data.path("segments");
            view = snapshot(data);
        } else {
            if (id != number + 1) {
                throw new IllegalStateException("%d came behind %d".formatted(id, number));
            }
            view = after(event, data);
        }
        number = id;
        shown.put(id, view);
    }

    /// Everything it has shown, by the number that was the last one then.
    public synchronized Map<Integer, View> shown() {
        return new TreeMap<>(shown);
    }

    public synchronized int number() {
        return number;
    }

    public synchronized boolean isOver() {
        return view != null && (view.state.equals("completed") || view.state.equals("abandoned"));
    }

    private View snapshot(JsonNode data) {
        JsonNode position = data.path("position");
        return new View(
                data.path("state").asText(),
                position.path("segment").asInt(-1),
                position.path("phase").asText("none"),
                instant(position.path("endsAt")),
                data.path("state").asText().equals("paused")
                        ? position.path("remainingSeconds").decimalValue().stripTrailingZeros()
                        : null,
                instant(data.path("endsAt")));
    }

    private View after(String event, JsonNode data) {
        Instant at = instant(data.path("at"));
        int segment = data.path("segment").path("index").asInt(-1);
        return switch (event) {
            case "session-started" ->
                onTheWay(
                        data.path("next").path("segment").path("index").asInt(),
                        instant(data.path("next").path("startsAt")));
            case "pose-start" -> {
                Instant end = instant(data.path("endsAt"));
                yield new View("running", segment, "pose", end, null, end.plus(rest(segment)));
            }
            case "pose-end" ->
                segment == plan.size() - 1
                        ? new View("running", -1, "none", null, null, at)
                        : onTheWay(segment + 1, at.plus(way(segment + 1)));
            case "session-paused" ->
                new View(
                        "paused",
                        view.segment,
                        view.phase,
                        null,
                        data.path("remainingSeconds").decimalValue().stripTrailingZeros(),
                        instant(data.path("abandonsAt")));
            case "session-resumed", "session-replanned" ->
                new View(
                        "running",
                        segment,
                        data.path("phase").asText(),
                        instant(data.path("phaseEndsAt")),
                        null,
                        instant(data.path("endsAt")));
            case "session-completed", "session-abandoned" ->
                new View(event.substring("session-".length()), -1, "none", null, null, at);
            default -> view;
        };
    }

    private View onTheWay(int segment, Instant until) {
        return new View(
                "running",
                segment,
                "transition",
                until,
                null,
                until.plus(hold(segment)).plus(rest(segment)));
    }

    /// What lies behind a segment.
    private Duration rest(int segment) {
        Duration rest = Duration.ZERO;
        for (int i = segment + 1; i < plan.size(); i++) {
            rest = rest.plus(way(i)).plus(hold(i));
        }
        return rest;
    }

    private Duration way(int segment) {
        return seconds(plan.path(segment).path("transition").path("seconds"));
    }

    private Duration hold(int segment) {
        return seconds(plan.path(segment).path("seconds"));
    }

    private static Duration seconds(JsonNode number) {
        return Duration.ofNanos(number.decimalValue().movePointRight(9).longValueExact());
    }

    private static @Nullable Instant instant(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.asText()) : null;
    }
}
