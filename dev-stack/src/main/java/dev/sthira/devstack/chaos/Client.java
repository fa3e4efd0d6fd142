package dev.sthira.devstack.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A client that does what it should when something is away: it asks the next instance, with the same key, until it has
/// an answer.
final class Client {

    /// Longer than anything here is away.
    static final Duration GIVES_UP_AFTER = Duration.ofMinutes(4);

    private static final Duration WAITS = Duration.ofSeconds(10);
    private static final Set<Integer> ELSEWHERE = Set.of(401, 429, 500, 502, 503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<URI> instances;
    private final String token;
    private int at;

    Client(List<URI> instances, String token, int first) {
        this.instances = instances;
        this.token = token;
        this.at = first;
    }

    /// @return the answer, or nothing if it was refused for good
    Optional<JsonNode> post(String path, String body) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        return ask(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    JsonNode get(String path) throws InterruptedException {
        return ask(path, HttpRequest.Builder::GET)
                .orElseThrow(() -> new IllegalStateException(path + " is not there any more"));
    }

    /// Opens a stream; the lines of it, or nothing if there is none now.
    Optional<Stream<String>> follow(String path, String lastEventId) throws InterruptedException {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
            if (answer.statusCode() == 200) {
                return Optional.of(answer.body());
            }
            answer.body().close();
        } catch (IOException away) {
            // The next one may be there.
        }
        next();
        return Optional.empty();
    }

    private Optional<JsonNode> ask(String path, Ask ask) throws InterruptedException {
        long end = System.nanoTime() + GIVES_UP_AFTER.toNanos();
        String last = "none";
        while (System.nanoTime() < end) {
            try {
                HttpRequest request = ask.of(request(path).timeout(WAITS)).build();
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return Optional.of(JSON.readTree(answer.body()));
                }
                if (!comesLater(answer)) {
                    return refused(path, answer);
                }
                last = answer.statusCode() + ": " + answer.body();
            } catch (IOException away) {
                last = away.toString();
                next();
            }
            Thread.sleep(200);
            next();
        }
        throw new IllegalStateException("%s was not done for %d minutes; the last answer was %s"
                .formatted(path, GIVES_UP_AFTER.toMinutes(), last));
    }

    /// A first try with the same key may still be under way.
    private static boolean comesLater(HttpResponse<String> answer) {
        return ELSEWHERE.contains(answer.statusCode())
                || answer.headers().firstValue("Retry-After").isPresent();
    }

    private static Optional<JsonNode> refused(String path, HttpResponse<String> answer) {
        if (answer.statusCode() == 409) {
            return Optional.empty();
        }
        throw new UncheckedIOException(
                new IOException("%s was answered with %d: %s".formatted(path, answer.statusCode(), answer.body())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(instances.get(at).resolve(path)).header("Authorization", "Bearer " + token);
    }

    private void next() {
        at = (at + 1) % instances.size();
    }

    /// What a request asks for.
    private interface Ask {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }
}
