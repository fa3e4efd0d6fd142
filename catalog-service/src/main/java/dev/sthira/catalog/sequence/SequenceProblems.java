package dev.sthira.catalog.sequence;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What somebody is told who asks for a sequence that is not there for them.
public final class SequenceProblems {
    private SequenceProblems() {}

    public static HttpProblem of(Finding.Missing missing) {
        return switch (missing) {
            case Finding.Unknown unknown -> unknown(unknown.slug());
            case Finding.NoSuchVersion none ->
                problem(
                        404,
                        "There is no such edition",
                        "%s has no version %d. %s."
                                .formatted(shown(none.slug()), none.version(), thereAre(none.known())));
            case Finding.OutOfDate _ ->
                problem(
                        409,
                        "This edition does not fit the catalog any more",
                        "It names poses or variations that are gone. Take a newer edition, or edit it.");
        };
    }

    public static HttpProblem unknown(String slug) {
        return problem(
                404,
                "There is no such sequence",
                "The catalog has no sequence %s; GET /sequences lists the classes there are.".formatted(shown(slug)));
    }

    private static String thereAre(List<Integer> versions) {
        return versions.size() == 1
                ? "There is version " + versions.getFirst()
                : "There are versions " + runs(versions);
    }

    /// Numbers as people say them: `1, 2 and 5 to 9`.
    static String runs(List<Integer> numbers) {
        var runs = new ArrayList<String>();
        for (int first = 0, i = 0; i < numbers.size(); i++) {
            boolean last = i == numbers.size() - 1 || numbers.get(i + 1) != numbers.get(i) + 1;
            if (last) {
                runs.addAll(run(numbers.subList(first, i + 1)));
                first = i + 1;
            }
        }
        return runs.size() == 1
                ? runs.getFirst()
                : String.join(", ", runs.subList(0, runs.size() - 1)) + " and " + runs.getLast();
    }

    private static List<String> run(List<Integer> run) {
        return run.size() > 2
                ? List.of("%d to %d".formatted(run.getFirst(), run.getLast()))
                : run.stream().map(String::valueOf).collect(Collectors.toList());
    }

    // A name may be anybody's invention.
    private static String shown(String slug) {
        var plain = slug.replaceAll("[^\\p{L}\\p{N} _.-]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    private static HttpProblem problem(int status, String title, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }
}
