package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Finds what a `$ref` of a document means.
final class Refs {

    private final JsonNode root;

    Refs(JsonNode root) {
        this.root = root;
    }

    /// What stands at that place of the document.
    JsonNode resolve(String ref) {
        return root.at(ref.startsWith("#") ? ref.substring(1) : "/" + ref);
    }

    /// A reference that leads nowhere, if there is one.
    Optional<String> dangling() {
        return root.findValuesAsText("$ref").stream()
                .filter(ref -> ref.startsWith("#") && resolve(ref).isMissingNode())
                .findFirst();
    }

    /// The node itself, or what it refers to with what stands beside the reference put over it.
    JsonNode follow(JsonNode node) {
        JsonNode now = node;
        for (int i = 0; i < 20 && now.has("$ref"); i++) {
            ObjectNode merged = nothingSaid();
            JsonNode target = resolve(now.path("$ref").asText());
            target.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
            now.properties().stream()
                    .filter(field -> !field.getKey().equals("$ref"))
                    .forEach(field -> merged.set(field.getKey(), field.getValue()));
            now = merged;
        }
        return now;
    }

    ObjectNode nothingSaid() {
        return JsonNodeFactory.instance.objectNode();
    }

    JsonNode components() {
        return root.path("components");
    }
}
