package dev.sthira.devstack.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One session as the person who practised it knows it: the plan they were given, and what was acknowledged.
final class Practised {

    /// A segment of the plan: the way into the pose, and the pose.
    record Stretch(Duration way, Duration hold) {}

    /// A plan.
    ///
    /// @param breath how long one takes
    /// @param count  what is counted down before each pose
    record Course(List<Stretch> stretches, Duration breath, Duration count) {
        Duration way(int segment) {
            return stretches.get(segment).way();
        }

        Duration hold(int segment) {
            return stretches.get(segment).hold();
        }
    }

    /// A command that was answered with 200.
    ///
    /// @param command with its argument, if it has one
    /// @param version what the answer called the session's version
    /// @param at      when it took effect, as the answer says
    record Acknowledged(int version, String command, Instant at) {}

    final String id;
    final Course plan;
    private final List<Acknowledged> log = new ArrayList<>();

    private Practised(String id, Course plan) {
        this.id = id;
        this.plan = plan;
    }

    /// @param session with its segments
    static Practised of(JsonNode session) {
        List<Stretch> plan = new ArrayList<>();
        session.path("segments")
                .forEach(segment -> plan.add(new Stretch(
                        seconds(segment.path("transition").path("seconds")), seconds(segment.path("seconds")))));
        var course = new Course(
                List.copyOf(plan), seconds(session.path("breathSeconds")), seconds(session.path("getReadySeconds")));
        return new Practised(session.path("id").asText(), course);
    }

    private static Duration seconds(JsonNode number) {
        return Duration.ofNanos(number.decimalValue().movePointRight(9).longValueExact());
    }

    synchronized void acknowledged(String command, JsonNode answer) {
        log.add(new Acknowledged(
                answer.path("version").asInt(),
                command,
                Instant.parse(answer.path("commandedAt").asText())));
    }

    synchronized List<Acknowledged> log() {
        return List.copyOf(log);
    }
}
