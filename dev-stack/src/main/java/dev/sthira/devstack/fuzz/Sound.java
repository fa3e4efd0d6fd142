package dev.sthira.devstack.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.devstack.probe.Bodies;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Parameter;
import dev.sthira.devstack.probe.Token;
import dev.sthira.devstack.probe.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Makes requests as the document wants them.
final class Sound {

    private final Map<String, Values> values;
    private final Bodies bodies;
    private final String endpoint;
    private final Pool pool;
    private final List<Token> persons;
    private final Token editor;

    /// @param values by the name of the service
    /// @param endpoint a push endpoint; every device gets one of its own
    /// @param editor a person who may change the shared catalog, and in here only adds to it
    Sound(Map<String, Values> values, Bodies bodies, String endpoint, Pool pool, List<Token> persons, Token editor) {
        this.values = values;
        this.bodies = bodies;
        this.endpoint = endpoint;
        this.pool = pool;
        this.persons = persons;
        this.editor = editor;
    }

    Draft of(Operation operation, RandomGenerator chance) {
        Draft draft = new Draft(operation);
        Token person = chance.nextInt(12) == 0 ? editor : persons.get(chance.nextInt(persons.size()));
        draft.token = operation.secured() || chance.nextInt(4) == 0 ? Optional.of(person) : Optional.empty();
        operation.in("path").forEach(parameter -> draft.path.put(parameter.name(), place(draft, parameter, chance)));
        List<Parameter> queries = operation.in("query");
        for (Parameter parameter : queries) {
            if (parameter.required() || chance.nextInt(2 + queries.size() / 2) == 0) {
                draft.query.add(
                        new Draft.Query(parameter.name(), values(operation).of(parameter, chance)));
            }
        }
        for (Parameter parameter : operation.in("header")) {
            if (parameter.required() || chance.nextInt(5) == 0) {
                draft.header(parameter.name(), header(parameter, operation, chance));
            }
        }
        body(draft, operation, chance);
        return draft;
    }

    private Values values(Operation operation) {
        return Objects.requireNonNull(values.get(operation.place().name()));
    }

    private String place(Draft draft, Parameter parameter, RandomGenerator chance) {
        String under =
                draft.operation.path().substring(0, draft.operation.path().indexOf("{" + parameter.name() + "}"));
        Optional<String> own = draft.token.flatMap(token -> pool.any(token, under, chance));
        boolean harmless = draft.operation.method().equals("GET") || !draft.token.equals(Optional.of(editor));
        return own.filter(_ -> !harmless || chance.nextInt(4) > 0)
                .orElseGet(() ->
                        harmless ? values(draft.operation).of(parameter, chance) : "fuzzed-" + chance.nextInt(100));
    }

    /// Conditions and keys are text to the document; these are what they are meant to be.
    private String header(Parameter parameter, Operation operation, RandomGenerator chance) {
        return switch (parameter.name()) {
            case "If-Match" -> chance.nextBoolean() ? "*" : "\"v%d\"".formatted(chance.nextInt(4));
            case "If-None-Match" -> "*";
            case "Idempotency-Key" -> "key-" + chance.nextInt(1000);
            default -> values(operation).of(parameter, chance);
        };
    }

    private void body(Draft draft, Operation operation, RandomGenerator chance) {
        operation.bodies().entrySet().stream().findFirst().ifPresent(declared -> {
            draft.contentType = Optional.of(declared.getKey());
            List<JsonNode> known = bodies.of(operation.name());
            JsonNode body = known.isEmpty() || chance.nextInt(3) == 0
                    ? values(operation).of(declared.getValue(), chance)
                    : known.get(chance.nextInt(known.size()));
            if (body instanceof ObjectNode object) {
                draft.path.forEach((name, value) -> {
                    if (object.has(name)) {
                        object.put(name, value);
                    }
                });
            }
            String text = body.toString().replace(endpoint, endpoint + "-" + chance.nextInt(1000));
            draft.body = text.getBytes(StandardCharsets.UTF_8);
        });
    }
}
