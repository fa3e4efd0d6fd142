package dev.sthira.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.web.forward.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// What pages show of the catalog, read as anybody may read it.
@ApplicationScoped
class Catalog {
    private final ServiceClient service;
    private final ObjectMapper json;

    Catalog(ServiceSettings settings, ObjectMapper json) {
        this.service = new ServiceClient(settings, "catalog");
        this.json = json;
    }

    /// What is at the address.
    Answer read(String path, Language language) {
        return service.ask(service.at(path, language).build(), this::answer, new Answer.Away());
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

    private Answer answer(HttpResponse<InputStream> response, InputStream body) throws IOException {
        return switch (response.statusCode()) {
            case 200 -> new Answer.Found(json.readTree(body));
            case 400, 404 -> new Answer.Missing();
            default -> new Answer.Away();
        };
    }

    /// How the catalog answered.
    sealed interface Answer {
        record Found(JsonNode content) implements Answer {}

        record Missing() implements Answer {}

        record Away() implements Answer {}
    }
}
