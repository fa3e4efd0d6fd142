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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What pages show of the catalog, read as anybody may read it.
@ApplicationScoped
class Catalog {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final URI address;
    private final ObjectMapper json;

    Catalog(ServiceSettings settings, ObjectMapper json) {
        this.address = Objects.requireNonNull(settings.addresses().get("catalog"));
        this.json = json;
    }

    /// What is at the address.
    Answer read(String path, Language language) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .header("Accept-Language", language.tag())
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

    /// All entries of a list, page after page.
    List<JsonNode> all(String list, Language language) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        while (read(list + "?limit=100" + after, language) instanceof Answer.Found(JsonNode page)) {
            page.path("items").forEach(items::add);
            if (page.path("next").isNull() || page.path("next").isMissingNode()) {
                return items;
            }
            after = "&after=" + page.path("next").asText();
        }
        return List.of();
    }

    private Answer answer(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200 -> new Answer.Found(json.readTree(body));
                case 400, 404 -> new Answer.Missing();
                default -> new Answer.Away();
            };
        }
    }

    /// How the catalog answered.
    sealed interface Answer {
        record Found(JsonNode content) implements Answer {}

        record Missing() implements Answer {}

        record Away() implements Answer {}
    }
}
