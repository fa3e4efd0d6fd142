package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Token;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What there is to ask for: every operation of every service, some of them more often than others.
///
/// @param operations each as many times as it weighs
record Targets(List<Operation> operations) {

    static Targets of(List<Document> documents) {
        return new Targets(documents.stream()
                .flatMap(document -> document.operations().stream())
                .flatMap(operation -> IntStream.range(0, weight(operation)).mapToObj(_ -> operation))
                .toList());
    }

    /// What is drawn and printed takes long; what changes things goes wrong more often.
    private static int weight(Operation operation) {
        return operation.path().endsWith(".pdf") || operation.path().endsWith(".zip")
                ? 1
                : operation.bodies().isEmpty() ? 3 : 6;
    }

    List<Place> places() {
        return operations.stream().map(Operation::place).distinct().toList();
    }

    /// Every operation once.
    Stream<Operation> each() {
        return operations.stream().distinct();
    }

    Operation any(RandomGenerator chance) {
        return operations.get(chance.nextInt(operations.size()));
    }

    /// An address of a service that everybody can read.
    String open(Place place) {
        return of(place)
                .filter(operation -> operation.method().equals("GET") && !operation.secured())
                .filter(operation -> operation.in("path").isEmpty())
                .map(Operation::path)
                .filter(path -> !path.contains("."))
                .findFirst()
                .orElse("/");
    }

    /// The head of a request to a service that has a body, up to and without its framing.
    String posting(Place place, Token token) {
        String path = of(place)
                .filter(operation -> operation.method().equals("POST") && operation.secured())
                .map(Operation::path)
                .filter(template -> !template.contains("{"))
                .findFirst()
                .orElse("/");
        return "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
                .formatted(path, place.authority(), token.text());
    }

    private Stream<Operation> of(Place place) {
        return operations.stream().filter(operation -> operation.place().equals(place));
    }
}
