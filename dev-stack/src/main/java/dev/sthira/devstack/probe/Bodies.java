package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Bodies that are known to be taken, by operation, from `probe/bodies.json`; what stands there in braces is filled in.
public final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> USUAL = Map.of(
            "sequence", "back-strengthening",
            "slug", "my-evening",
            "title", "My Evening",
            "label", "Watch",
            "email", "somebody@example.org");

    private final JsonNode known;
    private final Map<String, String> words;

    private Bodies(JsonNode known, Map<String, String> words) {
        this.known = known;
        this.words = words;
    }

    /// Those of the file, with `{endpoint}` and the like replaced; what is not given is what it usually is.
    public static Bodies filled(Map<String, String> given) {
        Map<String, String> words = new HashMap<>(USUAL);
        words.putAll(given);
        try (var file = Objects.requireNonNull(Bodies.class.getResourceAsStream("/probe/bodies.json"))) {
            return new Bodies(JSON.readTree(file), Map.copyOf(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of this operation, such as `POST /sessions`; none if the file has none.
    public List<JsonNode> of(String operation) {
        List<JsonNode> bodies = new ArrayList<>();
        known.path(operation).forEach(body -> bodies.add(filled(body)));
        return bodies;
    }

    private JsonNode filled(JsonNode body) {
        String text = body.toString();
        for (Map.Entry<String, String> word : words.entrySet()) {
            String quoted = TextNode.valueOf(word.getValue()).toString();
            text = text.replace("\"{%s}\"".formatted(word.getKey()), quoted);
        }
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
