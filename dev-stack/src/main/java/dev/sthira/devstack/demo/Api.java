package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.launch.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** HTTP as one demo person: requests with a fresh token, answers as JSON trees, refusals as sentences. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int ATTEMPTS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Settings settings;
    private final String person;

    Api(Settings settings, String person) {
        this.settings = settings;
        this.person = person;
    }

    JsonNode get(URI address) {
        return answer(request(address).GET());
    }

    JsonNode put(URI address, Map<String, ?> body) {
        return answer(request(address).PUT(BodyPublishers.ofString(Json.of(body))));
    }

    JsonNode post(URI address, Map<String, ?> body) {
        return answer(request(address).POST(BodyPublishers.ofString(Json.of(body))));
    }

    void delete(URI address) {
        answer(request(address).DELETE());
    }

    /** Opens an event stream; the caller reads and closes it. */
    InputStream stream(URI address, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                authorized(address).header("Accept", "text/event-stream").GET();
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("the live stream answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(URI address) {
        return authorized(address).timeout(PATIENCE).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder authorized(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + Tokens.of(settings, person));
    }

    private JsonNode answer(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() < 300) {
                return Json.parse(answer.body().isBlank() ? "null" : answer.body());
            }
            if (answer.statusCode() != 503 || attempt == ATTEMPTS) {
                throw new CannotGoOn("%s %s was answered with %d%s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), reason(answer.body())));
            }
            pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotGoOn("%s %s failed: %s".formatted(request.method(), request.uri(), e), e);
        } catch (InterruptedException interrupted) {
            throw new CancellationException(interrupted.toString());
        }
    }

    /** As the server asked, though no longer than a person at a terminal has patience. */
    private static void pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(Math.clamp(seconds, 1, 10));
        } catch (InterruptedException interrupted) {
            throw new CancellationException(interrupted.toString());
        }
    }

    /** The detail of a problem (RFC 9457), where the answer is one. */
    private static String reason(String body) {
        try {
            JsonNode problem = Json.parse(body);
            return ": " + problem.path("detail").asText(problem.path("title").asText(body));
        } catch (IllegalArgumentException noJson) {
            return body.isBlank() ? "" : ": " + body;
        }
    }
}
