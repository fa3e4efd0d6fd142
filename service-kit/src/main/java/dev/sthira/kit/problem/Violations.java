package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Constraints that a request breaks: a parameter that cannot be meant is a 400, a body that makes no sense a 422, an
/// id
/// that none can have a 404.
final class Violations {
    private static final int MOST_SENTENCES = 5;

    private Violations() {}

    /// The problem; none if it is not the request that breaks a constraint.
    static Optional<HttpProblem> of(ConstraintViolationException cause, Method asked) {
        var found = cause.getConstraintViolations().stream()
                .map(violation -> Found.of(violation, asked))
                .sorted(Comparator.comparing(Found::field))
                .toList();
        if (found.isEmpty() || found.stream().anyMatch(one -> one.place() == Place.RESULT)) {
            return Optional.empty();
        }
        return Optional.of(problem(found));
    }

    private static HttpProblem problem(List<Found> found) {
        if (found.stream().anyMatch(one -> one.place() == Place.PATH)) {
            return Standard.NOT_FOUND.problem("There is nothing at this address.");
        }
        var inBody = found.stream().allMatch(one -> one.place() == Place.BODY);
        return (inBody ? Standard.MAKES_NO_SENSE : Standard.INVALID_PARAMETER)
                .problem()
                .withDetail(found.stream()
                        .limit(MOST_SENTENCES)
                        .map(Found::sentence)
                        .collect(Collectors.joining(" ")))
                .with("violations", found.stream().map(Found::violation).toList())
                .build();
    }

    private enum Place {
        PATH,
        QUERY,
        HEADER,
        BODY,
        RESULT
    }

    private record Found(Place place, String field, String message) {
        static Found of(ConstraintViolation<?> broken, Method asked) {
            var nodes = StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                    .toList();
            var parameter = nodes.stream()
                    .filter(node -> node.getKind() == ElementKind.PARAMETER)
                    .findFirst();
            if (parameter.isEmpty()) {
                return new Found(Place.RESULT, "", broken.getMessage());
            }
            int index = parameter.get().as(Path.ParameterNode.class).getParameterIndex();
            var behind = nodes.subList(nodes.indexOf(parameter.get()) + 1, nodes.size());
            var named = RequestParameter.of(
                    asked, index, behind.isEmpty() ? "" : behind.getFirst().getName());
            return named.map(one -> new Found(Place.valueOf(one.in().name()), one.name(), broken.getMessage()))
                    .orElseGet(() -> new Found(Place.BODY, path(behind), broken.getMessage()));
        }

        private static String path(List<? extends Path.Node> nodes) {
            var steps = new ArrayList<String>();
            nodes.forEach(node -> steps.add(node.toString()));
            return String.join(".", steps).replace(".[", "[").replaceAll("\\.?<[^>]*>", "");
        }

        String sentence() {
            return field.isEmpty() ? "The body " + message + "." : field + " " + message + ".";
        }

        Violation violation() {
            return (switch (place) {
                        case QUERY -> Violation.In.query;
                        case HEADER -> Violation.In.header;
                        case PATH -> Violation.In.path;
                        case BODY, RESULT -> Violation.In.body;
                    })
                    .field(field)
                    .message(message);
        }
    }
}
