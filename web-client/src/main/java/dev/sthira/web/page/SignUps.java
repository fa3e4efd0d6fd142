package dev.sthira.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.web.forward.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.StreamSupport;

/// Hands wishes for a cheat sheet on to the notification service.
@ApplicationScoped
class SignUps {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final URI address;
    private final ObjectMapper json;

    SignUps(ServiceSettings settings, ObjectMapper json) {
        this.address = Objects.requireNonNull(settings.addresses().get("notification"));
        this.json = json;
    }

    /// What became of a wish.
    sealed interface Answer {
        /// The same for every address.
        record Accepted() implements Answer {}

        /// The field that makes no sense, `email` or `sequence`.
        record Refused(String field) implements Answer {}

        /// Too often from there; after so many seconds it may be asked again.
        record TooMany(String seconds) implements Answer {}

        record Away() implements Answer {}
    }

    /// Asks in the name of a caller, who is counted by the service.
    Answer ask(SheetWish wish, String caller, Language language) {
        var request = HttpRequest.newBuilder(address.resolve("/sign-ups"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language.tag())
                .header("X-Forwarded-For", caller)
                .POST(BodyPublishers.ofString(body(wish)))
                .build();
        try {
            return answer(http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            return new Answer.Away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away();
        }
    }

    private String body(SheetWish wish) {
        var body = json.createObjectNode()
                .put("email", Objects.requireNonNullElse(wish.email(), "").strip());
        if (wish.sequence() != null && !wish.sequence().isEmpty()) {
            body.put("sequence", wish.sequence());
        }
        return body.toString();
    }

    private Answer answer(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 202 -> new Answer.Accepted();
                case 400, 413, 422 -> new Answer.Refused(field(json.readTree(body)));
                case 429 ->
                    new Answer.TooMany(
                            response.headers().firstValue("Retry-After").orElse("3600"));
                default -> new Answer.Away();
            };
        }
    }

    private static String field(JsonNode problem) {
        return StreamSupport.stream(problem.path("violations").spliterator(), false)
                .map(each -> each.path("field").asText())
                .filter("sequence"::equals)
                .findFirst()
                .orElse("email");
    }
}
