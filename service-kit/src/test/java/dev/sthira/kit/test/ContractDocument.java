package dev.sthira.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// An OpenAPI 3.1 document, and what it has against an exchange.
final class ContractDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    // What any address may answer before a resource is found.
    private static final Set<Integer> OF_THE_SERVER =
            Set.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 429, 431, 503);
    // What stands there speaks of some fields of the schema around it, and does not list them all.
    private static final Set<String> CONDITIONS = Set.of("allOf", "if", "then", "else", "not");

    private final JsonNode api;
    private final ObjectNode strict;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, com.networknt.schema.Schema> known = new ConcurrentHashMap<>();

    private ContractDocument(JsonNode api) {
        this.api = api;
        this.strict = (ObjectNode) api.path("components").deepCopy();
        close(strict.path("schemas"));
    }

    static ContractDocument of(URI address) {
        try (var stream = address.toURL().openStream()) {
            return new ContractDocument(JSON.readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> complaints(Exchange exchange) {
        var complaints = new ArrayList<String>();
        if (exchange.method().equals("OPTIONS")) {
            return complaints;
        }
        var operation = operation(exchange.method(), exchange.path());
        if (operation.isEmpty()) {
            if (exchange.status() < 400) {
                complaints.add("the address is not in the document");
            }
            return complaints;
        }
        answer(operation.get(), exchange, complaints);
        if (exchange.status() < 300) {
            request(operation.get(), exchange, complaints);
        }
        return complaints;
    }

    private Optional<JsonNode> operation(String asked, String path) {
        var method = asked.equals("HEAD") ? "GET" : asked;
        var address = path.replaceFirst("(?<=.)/$", "");
        return api.path("paths").properties().stream()
                .filter(entry -> template(entry.getKey()).matcher(address).matches())
                .sorted((one, other) -> Long.compare(variables(one.getKey()), variables(other.getKey())))
                .map(entry -> entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private static Pattern template(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    private static long variables(String path) {
        return path.chars().filter(c -> c == '{').count();
    }

    private void answer(JsonNode operation, Exchange exchange, List<String> complaints) {
        var response = resolved(operation.path("responses").path(String.valueOf(exchange.status())));
        if (response.isMissingNode()) {
            if (!OF_THE_SERVER.contains(exchange.status())) {
                complaints.add("the status is not documented");
            }
            return;
        }
        if (exchange.form().isEmpty() && exchange.body().length == 0) {
            return;
        }
        if (exchange.method().equals("HEAD")) {
            return;
        }
        var media = response.path("content").path(exchange.form());
        if (media.isMissingNode()) {
            complaints.add("the form " + exchange.form() + " is not documented");
        } else if (exchange.form().endsWith("json")) {
            check("answer", media.path("schema"), new String(exchange.body(), StandardCharsets.UTF_8), complaints);
        }
    }

    private void request(JsonNode operation, Exchange exchange, List<String> complaints) {
        var parameters = new ArrayList<JsonNode>();
        operation.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        // A page for people takes names that other programs add to its address.
        exchange.query().keySet().stream()
                .filter(_ -> !exchange.form().equals("text/html"))
                .filter(name -> parameters.stream()
                        .noneMatch(one -> one.path("name").asText().equals(name)))
                .forEach(name -> complaints.add("the query parameter " + name + " is not documented"));
        parameters.stream()
                .filter(one -> one.path("in").asText().equals("query"))
                .forEach(one -> exchange.query()
                        .getOrDefault(one.path("name").asText(), List.of())
                        .forEach(value -> parameter(one, value, complaints)));
        if (!exchange.requestBody().isEmpty() && exchange.requestForm().endsWith("json")) {
            var media = resolved(operation.path("requestBody")).path("content").path(exchange.requestForm());
            if (media.isMissingNode()) {
                complaints.add("a body of " + exchange.requestForm() + " is not documented");
            } else {
                check("request", media.path("schema"), exchange.requestBody(), complaints);
            }
        }
    }

    private void parameter(JsonNode parameter, String value, List<String> complaints) {
        var schema = resolved(parameter.path("schema"));
        var type = schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText();
        if (type.equals("array")) {
            schema = resolved(schema.path("items"));
            type = schema.path("type").asText();
        }
        var quoted = Set.of("integer", "number", "boolean").contains(type)
                ? value
                : JSON.valueToTree(value).toString();
        check("parameter " + parameter.path("name").asText(), schema, quoted, complaints);
    }

    private void check(String what, JsonNode schema, String json, List<String> complaints) {
        if (schema.isMissingNode()) {
            complaints.add("the " + what + " has no schema");
            return;
        }
        try {
            var value = JSON.readTree(json);
            known.computeIfAbsent(schema, this::compiled)
                    .validate(value)
                    .forEach(error ->
                            complaints.add(what + " " + error.getInstanceLocation() + " " + error.getMessage()));
        } catch (JsonProcessingException unreadable) {
            complaints.add("the " + what + " is not JSON");
        }
    }

    private com.networknt.schema.Schema compiled(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.set("components", strict);
        return schemas.getSchema(whole);
    }

    // A field that is sent and not documented is as wrong as one that is documented and not sent.
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")
                && !schema.has("allOf")
                && !schema.has("oneOf")) {
            schema.put("additionalProperties", false);
        }
        node.properties().stream()
                .filter(entry -> !CONDITIONS.contains(entry.getKey()))
                .forEach(entry -> close(entry.getValue()));
        if (node.isArray()) {
            node.forEach(ContractDocument::close);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }
}
