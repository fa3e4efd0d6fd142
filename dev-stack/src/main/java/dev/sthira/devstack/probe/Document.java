package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.launch.CannotGoOn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A service's OpenAPI document, as the service itself gives it.
public final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");

    private static final Pattern PUSH_SERVICES =
            Pattern.compile("https://[^\"\\\\\\s/]*(mozilla|googleapis|apple|windows)\\.com[^\"\\\\\\s]*");

    private final Place place;
    private final JsonNode root;
    private final Refs refs;
    private final Rules rules;
    private final List<Operation> operations = new ArrayList<>();

    private Document(Place place, JsonNode root) {
        this.place = place;
        this.root = root;
        this.refs = new Refs(root);
        this.rules = new Rules(refs);
    }

    /// Asks the service for its document.
    ///
    /// @param endpoint a push endpoint on this machine, in place of every one elsewhere: no example leads out
    public static Document read(Place place, String endpoint) {
        try (Wire wire = Wire.to(place)) {
            Call call = new Call(place, "GET", "/q/openapi?format=json", List.of(), Optional.empty(), new byte[0]);
            return switch (wire.send(call)) {
                case Heard.Answer answer when answer.status() == 200 -> of(place, answer.text(), endpoint);
                case Heard other ->
                    throw new CannotGoOn("%s gives no OpenAPI document: %s".formatted(place.name(), other));
            };
        }
    }

    /// Reads a document.
    public static Document of(Place place, String json, String endpoint) {
        try {
            String here = PUSH_SERVICES.matcher(json).replaceAll(Matcher.quoteReplacement(endpoint));
            JsonNode root = JSON.readTree(here);
            new Refs(root).dangling().ifPresent(ref -> {
                throw new CannotGoOn(
                        "the OpenAPI document of %s refers to %s, which it does not have".formatted(place.name(), ref));
            });
            Document document = new Document(place, root);
            document.readOperations();
            return document;
        } catch (IOException e) {
            throw new CannotGoOn("the OpenAPI document of %s is not JSON: %s".formatted(place.name(), e), e);
        }
    }

    private void readOperations() {
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> Operation.of(
                                place, entry.getKey(), path.getKey(), path.getValue(), entry.getValue(), this))
                        .forEach(operations::add));
    }

    /// All that can be asked for.
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /// Values for its schemas.
    public Values values() {
        return new Values(refs);
    }

    Refs refs() {
        return refs;
    }

    /// What an operation asks for that says nothing of its own.
    JsonNode security() {
        return root.path("security");
    }

    Rules rules() {
        return rules;
    }
}
