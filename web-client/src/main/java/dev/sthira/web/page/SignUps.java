package dev.sthira.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.web.forward.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.stream.StreamSupport;

/// Hands wishes for a cheat sheet on to the notification service.
@ApplicationScoped
class SignUps {
    private final ServiceClient service;
    private final ObjectMapper json;

    SignUps(ServiceSettings settings, ObjectMapper json) {
        this.service = new ServiceClient(settings, "notification");
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
        var request = service.at("/sign-ups", language)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", caller)
                .POST(BodyPublishers.ofString(body(wish)))
                .build();
        return service.ask(request, this::answer, new Answer.Away());
    }

    private String body(SheetWish wish) {
        var body = json.createObjectNode()
                .put("email", Objects.requireNonNullElse(wish.email(), "").strip());
        if (wish.sequence() != null && !wish.sequence().isEmpty()) {
            body.put("sequence", wish.sequence());
        }
        return body.toString();
    }

    private Answer answer(HttpResponse<InputStream> response, InputStream body) throws IOException {
        return switch (response.statusCode()) {
            case 202 -> new Answer.Accepted();
            case 400, 413, 422 -> new Answer.Refused(field(json.readTree(body)));
            case 429 ->
                new Answer.TooMany(response.headers().firstValue("Retry-After").orElse("3600"));
            default -> new Answer.Away();
        };
    }

    private static String field(JsonNode problem) {
        return StreamSupport.stream(problem.path("violations").spliterator(), false)
                .map(each -> each.path("field").asText())
                .filter("sequence"::equals)
                .findFirst()
                .orElse("email");
    }
}
