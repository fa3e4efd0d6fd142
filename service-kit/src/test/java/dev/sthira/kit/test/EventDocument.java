package dev.sthira.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An AsyncAPI 3 document, and what its schemas have against a message.
public final class EventDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    private EventDocument(JsonNode document) {
        this.document = document;
    }

    /// The one in `contract/` of a service.
    public static EventDocument of(Path service) {
        try {
            return new EventDocument(new YAMLMapper()
                    .readTree(service.resolve("contract/asyncapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> addresses() {
        return document.path("channels")
                .valueStream()
                .map(channel -> channel.path("address").asText())
                .collect(Collectors.toSet());
    }

    public List<Message> messages() {
        return document.at("/components/messages")
                .valueStream()
                .map(Message::new)
                .toList();
    }

    public Message message(String name) {
        return messages().stream()
                .filter(message -> message.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message is called " + name));
    }

    /// The messages of a channel.
    public List<Message> of(String address) {
        return document.path("channels")
                .valueStream()
                .filter(channel -> channel.path("address").asText().equals(address))
                .flatMap(channel -> channel.path("messages").valueStream())
                .map(reference -> new Message(resolved(reference)))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    /// One kind of message, as the document describes it.
    public final class Message {
        private final JsonNode node;

        private Message(JsonNode node) {
            this.node = node;
        }

        public String name() {
            return node.path("name").asText();
        }

        public List<Example> examples() {
            return node.path("examples")
                    .valueStream()
                    .map(one -> new Example(one.path("name").asText(), one.path("headers"), one.path("payload")))
                    .toList();
        }

        /// What the schemas have against this; nothing if it is as described.
        public List<String> complaints(JsonNode headers, JsonNode payload) {
            return Stream.concat(complaints("headers", headers), complaints("payload", payload))
                    .toList();
        }

        /// The fields that no payload lacks.
        public Set<String> required() {
            var schema = resolved(node.path("payload"));
            return Stream.concat(Stream.of(schema), schema.path("allOf").valueStream())
                    .map(EventDocument.this::resolved)
                    .flatMap(part -> part.path("required").valueStream())
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
        }

        /// All that is said about it here, without a reference: two documents say the same, or not.
        public JsonNode whole() {
            return expanded(node);
        }

        private Stream<String> complaints(String part, JsonNode value) {
            var whole = JSON.createObjectNode();
            whole.set("allOf", JSON.createArrayNode().add(node.path(part)));
            whole.set("components", document.path("components"));
            return SCHEMAS
                    .getSchema(whole)
                    .validate(
                            value.toString(),
                            InputFormat.JSON,
                            context -> context.executionConfig(settings -> settings.formatAssertionsEnabled(true)))
                    .stream()
                    .map(error -> part + error.getInstanceLocation() + " " + error.getMessage());
        }

        private JsonNode expanded(JsonNode any) {
            var here = resolved(any);
            if (here.isObject()) {
                var object = JSON.createObjectNode();
                here.properties().forEach(field -> object.set(field.getKey(), expanded(field.getValue())));
                return object;
            }
            if (here.isArray()) {
                var array = JSON.createArrayNode();
                here.forEach(item -> array.add(expanded(item)));
                return array;
            }
            return here;
        }
    }

    /// An example of a message, as the document shows it.
    public record Example(String name, JsonNode headers, JsonNode payload) {}
}
