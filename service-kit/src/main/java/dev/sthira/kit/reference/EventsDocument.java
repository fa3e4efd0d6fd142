package dev.sthira.kit.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// The AsyncAPI document of this service, as it lies in `contract/` and in the jar.
record EventsDocument(String yaml, JsonNode tree) {
    private static final String PLACE = "META-INF/asyncapi.yaml";
    // A number stays as it was written: 60.000 seconds are no 60.0.
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    static EventsDocument ofThisService() {
        var classes = Thread.currentThread().getContextClassLoader();
        try (var stream = Objects.requireNonNull(classes.getResourceAsStream(PLACE), PLACE)) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventsDocument of(String yaml) {
        try {
            return new EventsDocument(yaml, YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() {
        return json(tree);
    }

    /// A part of it as JSON, to read.
    static String json(JsonNode part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> channels() {
        return tree.path("channels").valueStream();
    }

    /// What this service does with a channel.
    Stream<JsonNode> operations(JsonNode channel) {
        return tree.path("operations")
                .valueStream()
                .filter(operation -> resolved(operation.path("channel")).equals(channel));
    }

    Stream<JsonNode> messages(JsonNode channel) {
        return channel.path("messages").valueStream().map(this::resolved);
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(tree.at(node.path("$ref").asText().substring(1))) : node;
    }
}
