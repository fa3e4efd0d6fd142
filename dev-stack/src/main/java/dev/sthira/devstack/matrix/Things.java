package dev.sthira.devstack.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Port;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.probe.Bodies;
import dev.sthira.devstack.probe.Call;
import dev.sthira.devstack.probe.Heard;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Token;
import dev.sthira.devstack.probe.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// What belongs to the owner: one thing of every kind, made the way anybody makes it.
final class Things {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Token owner;
    private final Bodies bodies;

    private Things(Settings settings, Token owner, Bodies bodies) {
        this.owner = owner;
        this.bodies = bodies;
        Place.all(settings).forEach(place -> places.put(place.name(), place));
    }

    /// Makes them, and waits for those that come by themselves.
    static Map<String, String> make(Settings settings, Token owner, Bodies bodies) {
        Things things = new Things(settings, owner, bodies);
        things.ask(
                "notification-service",
                "PUT",
                "/me/contact",
                bodies.of("PUT /me/contact").getFirst());
        things.create(
                "sequence",
                "catalog-service",
                "/sequences",
                bodies.of("POST /sequences").get(1));
        things.create("device", "notification-service", "/me/devices");
        things.create("webhook", "notification-service", "/me/webhooks");
        things.create("reminder", "notification-service", "/reminders");
        things.create("entry", "session-service", "/practices");
        things.create("session", "session-service", "/sessions", things.session());
        things.create("practice", "session-service", "/sessions", things.session());
        things.practise();
        return Map.copyOf(things.ids);
    }

    /// Where pushes to the owner go: a subscription of the push service on this machine.
    static String endpoint(Settings settings) {
        Place push = new Place("push-service", "127.0.0.1", settings.port(Port.PUSH));
        try (Wire wire = Wire.to(push)) {
            Heard heard = wire.send(new Call(push, "POST", "/subscriptions", List.of(), Optional.empty(), new byte[0]));
            return tree(heard).path("endpoint").asText();
        }
    }

    /// Of a class that nobody knows but its owner.
    private JsonNode session() {
        ObjectNode wish = (ObjectNode) bodies.of("POST /sessions").getFirst();
        return wish.put("sequence", ids.getOrDefault("sequence", ""));
    }

    private void create(String kind, String service, String path) {
        create(kind, service, path, bodies.of("POST " + path).getFirst());
    }

    private void create(String kind, String service, String path, JsonNode wish) {
        Heard heard = ask(service, "POST", path, wish);
        String location = heard instanceof Heard.Answer answer ? answer.header("location") : "";
        if (location.isEmpty()) {
            throw new CannotGoOn("POST %s of %s made nothing: %s".formatted(path, service, said(heard)));
        }
        ids.put(kind, location.substring(location.lastIndexOf('/') + 1));
    }

    /// Takes a class at many times its pace; it becomes a practice, and a mail about it.
    private void practise() {
        String practice = ids.getOrDefault("practice", "");
        JsonNode start = JSON.createObjectNode().put("command", "start");
        ask("session-service", "POST", "/sessions/" + practice + "/commands", start);
        await(
                "practice",
                () -> get("session-service", "/practices/" + practice)
                        .path("session")
                        .asText());
        await(
                "message",
                () -> get("notification-service", "/me/messages").findPath("id").asText());
    }

    private interface Source {
        String id();
    }

    private void await(String kind, Source source) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (source.id().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new CannotGoOn("There is no %s after %d seconds.".formatted(kind, PATIENCE.toSeconds()));
            }
            LockSupport.parkNanos(200_000_000);
        }
        ids.put(kind, source.id());
    }

    private JsonNode get(String service, String path) {
        Heard heard = ask(service, "GET", path, JSON.missingNode());
        return heard instanceof Heard.Answer answer && answer.status() == 200 ? tree(answer) : JSON.missingNode();
    }

    private Heard ask(String service, String method, String path, JsonNode body) {
        Place place = Objects.requireNonNull(places.get(service));
        List<Call.Header> json =
                body.isMissingNode() ? List.of() : List.of(new Call.Header("Content-Type", "application/json"));
        byte[] bytes = body.isMissingNode() ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        try (Wire wire = Wire.to(place, 0, PATIENCE)) {
            return wire.sendPatiently(new Call(place, method, path, json, Optional.of(owner), bytes));
        }
    }

    private static JsonNode tree(Heard heard) {
        try {
            return heard instanceof Heard.Answer answer ? JSON.readTree(answer.body()) : JSON.missingNode();
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String said(Heard heard) {
        return heard instanceof Heard.Answer answer ? answer.status() + " " + answer.text() : heard.toString();
    }
}
