package dev.sthira.catalog.sequence;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What somebody is told who asks for a sequence that is not there for them.
@Singleton
public final class SequenceProblems implements ProblemKinds {
    private static final ProblemKind UNKNOWN = new ProblemKind(
            "sequence-unknown",
            404,
            "There is no such sequence",
            "Nobody has a sequence of this short name, or it is somebody's own and not shown to you; the two cannot be told"
                    + " apart. `GET /sequences` lists those that everybody sees.");
    private static final ProblemKind EDITION_UNKNOWN = new ProblemKind(
            "edition-unknown",
            404,
            "There is no such edition",
            "The sequence is there, but not in this version. `detail` names the versions you may have.");
    private static final ProblemKind EDITION_OUTDATED = new ProblemKind(
            "edition-outdated",
            409,
            "This edition does not fit the catalog any more",
            "An early edition names a pose or a variation that the catalog has not kept. Take a newer edition, or edit the"
                    + " sequence.");

    SequenceProblems() {}

    /// The sequence, or the problem why there is none.
    public static Sequence orProblem(Finding finding) {
        return switch (finding) {
            case Finding.Found found -> found.sequence();
            case Finding.Missing missing -> throw of(missing);
        };
    }

    public static HttpProblem of(Finding.Missing missing) {
        return switch (missing) {
            case Finding.Unknown unknown -> unknown(unknown.slug());
            case Finding.NoSuchVersion none ->
                EDITION_UNKNOWN.problem("%s has no version %d. %s."
                        .formatted(shown(none.slug()), none.version(), thereAre(none.known())));
            case Finding.OutOfDate _ ->
                EDITION_OUTDATED.problem(
                        "It names poses or variations that are gone. Take a newer edition, or edit it.");
        };
    }

    public static HttpProblem unknown(String slug) {
        return UNKNOWN.problem(
                "The catalog has no sequence %s; GET /sequences lists the classes there are.".formatted(shown(slug)));
    }

    /// The sequence that was asked for by something that is not to be repeated, such as a token.
    public static HttpProblem unknown() {
        return UNKNOWN.problem("GET /sequences lists those that everybody sees.");
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

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(UNKNOWN, EDITION_UNKNOWN, EDITION_OUTDATED);
    }
}
