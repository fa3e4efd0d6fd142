package dev.sthira.devstack.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Somebody who practises one class after another and cannot leave the buttons alone.
final class Practitioner {

    /// As often as people press it.
    private static final List<String> FAVOURITES = List.of(
            "pause", "skip", "skip", "resume", "pause", "move-on", "back", "repeat", "jump", "hold-longer", "end");

    private final Client client;
    private final RandomGenerator random;
    private final Consumer<Practised> ledger;
    private final AtomicInteger acknowledged;

    /// @param acknowledged counts what everybody was promised
    Practitioner(Client client, RandomGenerator random, Consumer<Practised> ledger, AtomicInteger acknowledged) {
        this.client = client;
        this.random = random;
        this.ledger = ledger;
        this.acknowledged = acknowledged;
    }

    /// Practises until it is time to stop, and ends what is under way.
    void practise(BooleanSupplier stop) throws InterruptedException {
        while (!stop.getAsBoolean()) {
            Practised session = begin();
            List<String> legal = List.of("start", "end");
            while (!legal.isEmpty() && !stop.getAsBoolean()) {
                Thread.sleep(Duration.ofMillis(random.nextInt(100, 2_500)));
                legal = command(session, choose(legal));
            }
            while (!legal.isEmpty()) {
                legal = command(session, "end");
            }
        }
    }

    private Practised begin() throws InterruptedException {
        String wish = """
                {"sequence": "back-strengthening", "level": "intermediate", "breathSeconds": 4, "rehearsalSpeed": %d}""".formatted(random.nextInt(20, 60));
        JsonNode created = client.post("/sessions", wish).orElseThrow();
        acknowledged.incrementAndGet();
        Practised session =
                Practised.of(client.get("/sessions/" + created.path("id").asText()));
        ledger.accept(session);
        return session;
    }

    /// A class is seldom ended early.
    private String choose(List<String> legal) {
        if (legal.contains("start")) {
            return random.nextInt(20) == 0 ? "end" : "start";
        }
        String wish = FAVOURITES.get(random.nextInt(FAVOURITES.size()));
        boolean wanted = legal.contains(wish) && !(wish.equals("end") && random.nextInt(4) > 0);
        return wanted
                ? wish
                : FAVOURITES.stream().filter(legal::contains).findFirst().orElse("end");
    }

    /// @return what can be commanded next; nothing once it is over
    private List<String> command(Practised session, String command) throws InterruptedException {
        String words = command + argument(command, session);
        Optional<JsonNode> answer = client.post("/sessions/" + session.id + "/commands", body(words));
        answer.ifPresent(accepted -> {
            session.acknowledged(words, accepted);
            acknowledged.incrementAndGet();
        });
        JsonNode now = answer.isPresent() ? answer.get() : client.get("/sessions/" + session.id);
        return now.path("legal").valueStream().map(JsonNode::asText).toList();
    }

    private String argument(String command, Practised session) {
        return switch (command) {
            case "jump" -> " " + random.nextInt(session.plan.stretches().size());
            case "hold-longer" -> " " + Duration.ofMillis(random.nextInt(1, 1_500));
            default -> "";
        };
    }

    /// What is sent for a command in words.
    private static String body(String words) {
        String[] word = words.split(" ");
        String argument = switch (word[0]) {
            case "jump" -> ", \"segment\": " + word[1];
            case "hold-longer" ->
                ", \"seconds\": " + BigDecimal.valueOf(Duration.parse(word[1]).toMillis(), 3);
            default -> "";
        };
        return "{\"command\": \"%s\"%s}".formatted(word[0], argument);
    }
}
