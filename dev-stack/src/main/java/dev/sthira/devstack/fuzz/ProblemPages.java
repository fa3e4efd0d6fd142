package dev.sthira.devstack.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.probe.Call;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Heard;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Wire;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The `type` of every problem leads to a page of the service that told of it, even where that passed on what another
/// service said. Each is looked for once.
final class ProblemPages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Place, Set<String>> types = new ConcurrentHashMap<>();

    void heard(Place place, Heard.Answer answer) {
        if (answer.header("content-type").startsWith("application/problem+json")) {
            type(answer)
                    .ifPresent(type -> types.computeIfAbsent(place, _ -> ConcurrentHashMap.newKeySet())
                            .add(type));
        }
    }

    private static Optional<String> type(Heard.Answer answer) {
        try {
            return Optional.of(JSON.readTree(answer.body()).path("type"))
                    .filter(type -> type.isTextual())
                    .map(type -> type.textValue());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Those that lead nowhere.
    List<Finding> missing(Curl curl) {
        return types.entrySet().stream()
                .flatMap(told -> missing(told.getKey(), told.getValue(), curl))
                .toList();
    }

    private static Stream<Finding> missing(Place place, Set<String> types, Curl curl) {
        try (Wire wire = Wire.to(place)) {
            return types.stream()
                    .sorted()
                    .map(type -> new Call(
                            place,
                            "GET",
                            type,
                            List.of(new Call.Header("Accept", "text/html")),
                            Optional.empty(),
                            new byte[0]))
                    .filter(call -> !isPage(wire.sendPatiently(call)))
                    .map(call -> new Finding(
                            Finding.Kind.NO_PROBLEM,
                            "%s: the type %s leads to no page".formatted(place.name(), call.target()),
                            curl.of(call)))
                    .toList()
                    .stream();
        }
    }

    private static boolean isPage(Heard heard) {
        return heard instanceof Heard.Answer answer
                && answer.status() == 200
                && answer.header("content-type").startsWith("text/html");
    }
}
