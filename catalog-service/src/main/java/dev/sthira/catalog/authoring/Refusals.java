package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Flaw;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/// What a caller is told who is refused.
final class Refusals {
    static final String ONES_OWN_NAME =
            "ends like the names of people's own sequences; end it with a word that has no digits in it";
    private static final int UNPROCESSABLE = 422;

    private Refusals() {}

    /// A flaw as a violation: the fields of the other problems, and the place in the text.
    record FlawView(String field, String in, String message, String file, int line, int column, String pointer) {
        static FlawView of(Flaw flaw) {
            return new FlawView(
                    flaw.field(), "body", flaw.message(), flaw.file(), flaw.line(), flaw.column(), flaw.pointer());
        }
    }

    static HttpProblem of(EditResult.Refused refused, String thing) {
        return switch (refused) {
            case EditResult.Flawed flawed -> flawed(flawed.flaws());
            case EditResult.Unknown _ -> unknown(thing);
            case EditResult.NotYours _ ->
                problem(403, "That is not yours to change", "You may read this %s, and copy it.".formatted(thing));
            case EditResult.NoCondition _ ->
                problem(
                        428,
                        "If-Match is missing",
                        "Send If-Match with the ETag of the %s as you last read it.".formatted(thing));
            case EditResult.Stale stale ->
                problem(
                        412,
                        "It has changed meanwhile",
                        "The %s is at ETag \"%s\" now. Read it again, then change it."
                                .formatted(thing, stale.fingerprint()));
            case EditResult.AlreadyThere there ->
                problem(412, "It is there already", "There is a %s %s.".formatted(thing, there.slug()));
            case EditResult.OnesOwnName _ -> violation("slug", "path", ONES_OWN_NAME);
            case EditResult.TooMany many ->
                problem(
                        409,
                        "That is enough",
                        "There are %d %s, and no more are kept.".formatted(many.most(), many.what()));
            case EditResult.KeyReused _ ->
                problem(
                        UNPROCESSABLE,
                        "That key is taken",
                        "This Idempotency-Key came with another body before. Use a new key.");
            case EditResult.WithdrawnByEditor _ ->
                problem(
                        409,
                        "An editor has withdrawn it",
                        "It stays in your history, and you may copy it; it cannot be shown again.");
        };
    }

    static HttpProblem unknown(String thing) {
        return problem(404, "There is no such " + thing, "GET /%ss lists those that everybody sees.".formatted(thing));
    }

    /// A text that is no JSON cannot be read (400); one that is JSON, but not what it should be, makes no sense (422).
    static HttpProblem unreadable(List<Flaw> flaws) {
        return flaws(400, "The body cannot be read", flaws);
    }

    static HttpProblem flawed(List<Flaw> flaws) {
        return flaws(UNPROCESSABLE, "The file can be read but makes no sense", flaws);
    }

    private static HttpProblem flaws(int status, String title, List<Flaw> flaws) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(sentence(flaws.getFirst()))
                .with("violations", flaws.stream().map(FlawView::of).toList())
                .build();
    }

    private static String sentence(Flaw flaw) {
        return "%s %s (%s, line %d, column %d)."
                .formatted(
                        flaw.pointer().isEmpty() ? "The file" : flaw.field(),
                        flaw.message(),
                        flaw.file(),
                        flaw.line(),
                        flaw.column());
    }

    static HttpProblem problem(int status, String title, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }

    private static HttpProblem violation(String field, String in, String message) {
        return HttpProblem.builder()
                .withStatus(UNPROCESSABLE)
                .withTitle("The request can be read but makes no sense")
                .withDetail("%s %s.".formatted(field, message))
                .with("violations", List.of(new Plain(field, in, message)))
                .build();
    }

    private record Plain(String field, String in, String message) {}
}
