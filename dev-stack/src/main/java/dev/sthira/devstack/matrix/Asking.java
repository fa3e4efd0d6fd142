package dev.sthira.devstack.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.matrix.Law.Ask;
import dev.sthira.devstack.probe.Bodies;
import dev.sthira.devstack.probe.Call;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Heard;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Parameter;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Values;
import dev.sthira.devstack.probe.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goes through the cells: every row, every voice, every kind of id, every condition.
final class Asking implements AutoCloseable {

    /// How long an answer takes is not what is asked here.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int LAST = Integer.MAX_VALUE;

    private static final String MALFORMED = "%00'--";

    private final Map<String, String> things;
    private final String endpoint;
    private final String marker;
    private final Curl curl;
    private final Map<Place, Wire> wires = new HashMap<>();
    private final List<String> leaks = new ArrayList<>();
    private int cells;

    Asking(Map<String, String> things, String endpoint, String marker, Curl curl) {
        this.things = things;
        this.endpoint = endpoint;
        this.marker = marker;
        this.curl = curl;
    }

    /// One row and what is needed to ask for it.
    private record Question(Row row, Operation operation, Values values) {}

    List<String> all(Table table, List<Operation> operations, List<Voice> voices, List<Document> documents) {
        List<Question> questions = new ArrayList<>();
        for (Document document : documents) {
            for (Operation operation : document.operations()) {
                table.of(operation).forEach(row -> questions.add(new Question(row, operation, document.values())));
            }
        }
        questions.sort(Comparator.comparingInt(Asking::turn));
        for (Voice voice : voices) {
            questions.forEach(question -> ask(question, voice));
        }
        return leaks;
    }

    /// What deletes comes last, and what belongs to a thing before the thing itself.
    private static int turn(Question question) {
        var row = question.row();
        return row.method().equals("DELETE") ? LAST - row.path().length() : 0;
    }

    int cells() {
        return cells;
    }

    private void ask(Question question, Voice voice) {
        for (Optional<Call.Header> condition : conditions(question.operation())) {
            if (question.row().where() == Row.Where.NOWHERE) {
                Heard.Answer plain = cell(question, voice, Ask.PLAIN, "", condition, "", null);
                if (plain == null) {
                    return;
                }
            } else {
                String own = things.getOrDefault(question.row().object(), "");
                String none = missing(own).replace(marker, "x".repeat(marker.length()));
                Heard.Answer missing = cell(question, voice, Ask.MISSING, none, condition, own, null);
                cell(question, voice, Ask.OWN, own, condition, none, missing);
                if (question.row().where() == Row.Where.PATH) {
                    cell(question, voice, Ask.MALFORMED, MALFORMED, condition, own, missing);
                }
            }
        }
    }

    /// Whether something exists can also be learnt from a condition that does not hold.
    private static List<Optional<Call.Header>> conditions(Operation operation) {
        if (operation.method().equals("DELETE") && takes(operation, "If-Match")) {
            // What is gone cannot be asked for once more: first what deletes nothing.
            return List.of(Optional.of(new Call.Header("If-Match", "\"none-such\"")), Optional.empty());
        }
        List<Optional<Call.Header>> conditions = new ArrayList<>(List.of(Optional.empty()));
        for (Parameter parameter : operation.in("header")) {
            if (parameter.name().equals("If-Match")) {
                conditions.add(Optional.of(new Call.Header("If-Match", "*")));
                conditions.add(Optional.of(new Call.Header("If-Match", "\"v1\"")));
            }
            if (parameter.name().equals("If-None-Match")) {
                conditions.add(Optional.of(new Call.Header("If-None-Match", "*")));
            }
        }
        return conditions;
    }

    private static boolean takes(Operation operation, String header) {
        return operation.in("header").stream()
                .anyMatch(parameter -> parameter.name().equals(header));
    }

    /// Something of the same shape that is nobody's.
    private static String missing(String own) {
        String chance = UUID.randomUUID().toString().replace("-", "");
        int kept = Math.max(own.lastIndexOf('-') + 1, own.length() - 12);
        return own.substring(0, kept) + chance.substring(0, own.length() - kept);
    }

    private Heard.@Nullable Answer cell(
            Question question,
            Voice voice,
            Ask ask,
            String id,
            Optional<Call.Header> condition,
            String other,
            Heard.@Nullable Answer missing) {
        Call call = call(question, voice, id, condition);
        String where = "%s as %s%s"
                .formatted(question.row().name(), voice.name(), ask == Ask.PLAIN ? "" : " for " + ask.words());
        cells++;
        if (!(patiently(call) instanceof Heard.Answer answer)) {
            leaks.add("%s: no answer%n    %s".formatted(where, curl.of(call)));
            return null;
        }
        Traits traits = new Traits(List.of(id, other), marker);
        Law.leak(question.row(), voice, ask, answer, reference(question, voice, id, condition, answer, missing), traits)
                .ifPresent(leak -> leaks.add("%s%s: %s%n    %s"
                        .formatted(
                                where,
                                condition
                                        .map(header -> ", %s: %s".formatted(header.name(), header.value()))
                                        .orElse(""),
                                leak,
                                curl.of(call))));
        return answer;
    }

    /// What to compare with: for a token that is worth nothing, what nobody gets; else what the voice got for a missing
    /// one.
    private Heard.Answer reference(
            Question question,
            Voice voice,
            String id,
            Optional<Call.Header> condition,
            Heard.Answer answer,
            Heard.@Nullable Answer missing) {
        if (voice.isFalse() && question.row().isOpen() && answer.status() != 401) {
            Call call = call(question, voice, id, condition).as(Optional.empty());
            return patiently(call) instanceof Heard.Answer nobodys ? nobodys : answer;
        }
        return missing == null ? answer : missing;
    }

    /// How many requests a service takes is not what is asked here.
    private Heard patiently(Call call) {
        return wires.computeIfAbsent(call.place(), place -> Wire.to(place, 0, PATIENCE))
                .sendPatiently(call);
    }

    private Call call(Question question, Voice voice, String id, Optional<Call.Header> condition) {
        Operation operation = question.operation();
        boolean inBody = question.row().where() == Row.Where.BODY;
        Optional<JsonNode> body =
                body(question, inBody ? id : "back-strengthening", inBody || id.isEmpty() ? "my-evening" : id);
        List<Call.Header> headers = new ArrayList<>();
        operation.bodies().keySet().stream()
                .findFirst()
                .ifPresent(type -> headers.add(new Call.Header("Content-Type", type)));
        condition.ifPresent(headers::add);
        return new Call(
                operation.place(),
                operation.method(),
                target(question, inBody ? "" : id),
                List.copyOf(headers),
                voice.token(),
                body.map(json -> json.toString().getBytes(StandardCharsets.UTF_8))
                        .orElse(new byte[0]));
    }

    private Optional<JsonNode> body(Question question, String sequence, String slug) {
        // Not the owner's own endpoint: who registers a browser takes it over from whoever had it before.
        String another = endpoint + "-another";
        Bodies bodies = Bodies.filled(Map.of("sequence", sequence, "slug", slug, "endpoint", another));
        Optional<JsonNode> known =
                bodies.of(question.operation().name()).stream().findFirst();
        return known.or(() -> question.operation().bodies().values().stream()
                .findFirst()
                .map(body -> question.values().of(body, new SplittableRandom(1))));
    }

    /// The first parameter is the thing; the others, and required queries, are what the document has as an example.
    private String target(Question question, String id) {
        SplittableRandom chance = new SplittableRandom(1);
        String target = question.row().path();
        boolean first = true;
        for (Parameter parameter : question.operation().in("path")) {
            boolean thing = target.indexOf('{') == target.indexOf("{" + parameter.name() + "}");
            String value = thing && first && !id.isEmpty() ? id : filler(question, parameter, chance);
            first = first && !thing;
            target = target.replace("{" + parameter.name() + "}", value);
        }
        StringBuilder query = new StringBuilder(question.row().query());
        question.operation().in("query").stream()
                .filter(Parameter::required)
                .forEach(parameter -> query.append(query.isEmpty() ? "" : "&")
                        .append(parameter.name())
                        .append("=")
                        .append(question.values().of(parameter, chance)));
        return query.isEmpty() ? target : target + "?" + query;
    }

    /// The first edition of something is always there.
    private static String filler(Question question, Parameter parameter, SplittableRandom chance) {
        return parameter.schema().path("type").asText().equals("integer")
                ? "1"
                : question.values().of(parameter, chance);
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
    }
}
