package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private Bodies(JsonNode known) {
        this.known = known;
    }

    /// Those of the file, with `{endpoint}` and the like replaced; what is not given is what it usually is.
    public static Bodies filled(Map<String, String> words) {
        try (var file = Objects.requireNonNull(Bodies.class.getResourceAsStream("/probe/bodies.json"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> all = new HashMap<>(USUAL);
            all.putAll(words);
            for (Map.Entry<String, String> word : all.entrySet()) {
                text = text.replace("{%s}".formatted(word.getKey()), word.getValue());
            }
            return new Bodies(JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of this operation, such as `POST /sessions`; none if the file has none.
    public List<JsonNode> of(String operation) {
        List<JsonNode> bodies = new ArrayList<>();
        known.path(operation).forEach(body -> bodies.add(body.deepCopy()));
        return bodies;
    }
}
