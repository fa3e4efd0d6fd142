package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One operation of a service, as its document declares it.
///
/// @param path with its parameters in braces
/// @param bodies the schemas of its bodies by media type; none if it takes no body
/// @param secured whether it wants a token
/// @param answers its declared answers by status
public record Operation(
        Place place,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, Body> bodies,
        boolean bodyRequired,
        boolean secured,
        JsonNode answers) {

    /// A body of one media type.
    ///
    /// @param schema as it stands in the document, references and all
    /// @param example a missing node where there is none
    public record Body(JsonNode schema, JsonNode example, Rule rule) {}

    static Operation of(Place place, String method, String path, JsonNode item, JsonNode node, Document document) {
        Refs refs = document.refs();
        List<Parameter> parameters = Stream.concat(stream(item.path("parameters")), stream(node.path("parameters")))
                .map(declared -> Parameter.of(declared, refs, document.rules()))
                .toList();
        JsonNode body = refs.follow(node.path("requestBody"));
        return new Operation(
                place,
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                bodies(body, document),
                body.path("required").asBoolean(),
                isSecured(node.has("security") ? node.path("security") : document.security()),
                answers(node.path("responses"), refs));
    }

    private static JsonNode answers(JsonNode declared, Refs refs) {
        ObjectNode answers = refs.nothingSaid();
        declared.properties().forEach(answer -> answers.set(answer.getKey(), refs.follow(answer.getValue())));
        return answers;
    }

    /// An empty requirement among several makes all of them optional.
    private static boolean isSecured(JsonNode security) {
        return !security.isEmpty() && stream(security).noneMatch(JsonNode::isEmpty);
    }

    private static Map<String, Body> bodies(JsonNode body, Document document) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        body.path("content").properties().forEach(content -> {
            JsonNode media = content.getValue();
            JsonNode named = media.path("examples").properties().stream()
                    .findFirst()
                    .map(entry -> document.refs().follow(entry.getValue()).path("value"))
                    .orElse(media.path("example"));
            bodies.put(
                    content.getKey(),
                    new Body(media.path("schema"), named, document.rules().of(media.path("schema"))));
        });
        return bodies;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /// The parameters of that kind: path, query or header.
    public List<Parameter> in(String kind) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(kind))
                .toList();
    }

    /// How it is called in reports.
    public String name() {
        return method + " " + path;
    }

    /// Whether its document says that this status comes with that media type.
    public boolean declares(int status, String mediaType) {
        JsonNode answer = answers.path(Integer.toString(status));
        return answer.path("content").has(mediaType);
    }

    /// Whether it answers with a page for people.
    public boolean isPage() {
        return answers.properties().stream()
                .anyMatch(answer -> answer.getKey().startsWith("2")
                        && answer.getValue().path("content").has("text/html"));
    }
}
