package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Flaw;
import dev.sthira.catalog.pose.PoseProblems;
import dev.sthira.catalog.sequence.SequenceProblems;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What a caller is told who is refused.
@Singleton
final class Refusals implements ProblemKinds {
    static final String ONES_OWN_NAME =
            "ends like the names of people's own sequences; end it with a word that has no digits in it";

    private static final ProblemKind FLAWED = new ProblemKind(
            "file-flawed",
            422,
            "The file can be read but makes no sense",
            "A file breaks a rule of the open sequence file, or names a pose that is not there. `violations` names each flaw"
                    + " with its field, JSON Pointer, line and column, and what to change. Nothing was kept.");
    private static final ProblemKind NOT_YOURS = new ProblemKind(
            "not-yours",
            403,
            "That is not yours to change",
            "You see it, but only its owner changes it, and only editors change the shared catalog. You may copy it.");
    private static final ProblemKind EDITORS_ONLY = new ProblemKind(
            "editors-only",
            403,
            "Only editors do that",
            "The shared catalog is changed by people with the role catalog-editor. Leave `into` out to import into your own"
                    + " sequences.");
    private static final ProblemKind ALREADY_THERE = new ProblemKind(
            "already-there",
            412,
            "It is there already",
            "`If-None-Match: *` asks for something new, but this name is taken. Read what is there, and change it with"
                    + " `If-Match`.");
    private static final ProblemKind NAME_RESERVED = new ProblemKind(
            "name-reserved",
            422,
            "This name is kept for people's own sequences",
            "Names that end in a word with digits in it are given to people's own sequences. Choose another for the shared"
                    + " catalog.");
    private static final ProblemKind ENOUGH = new ProblemKind(
            "enough-kept",
            409,
            "That is enough",
            "There are as many as are kept for one person or one sequence. Withdraw what you no longer need.");
    private static final ProblemKind WITHDRAWN = new ProblemKind(
            "withdrawn-by-editor",
            409,
            "An editor has withdrawn it",
            "An editor has taken this sequence out of everybody's sight. It stays in your history, and you may copy it; it"
                    + " cannot be shown again.");

    Refusals() {}

    /// What is refused, for the sentences.
    enum Thing {
        POSE,
        SEQUENCE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        HttpProblem unknown() {
            return this == POSE ? PoseProblems.unknown() : SequenceProblems.unknown();
        }
    }

    /// A flaw as a violation: the fields of the other problems, and the place in the text.
    record FlawView(String field, String in, String message, String file, int line, int column, String pointer) {
        static FlawView of(Flaw flaw) {
            return new FlawView(
                    flaw.field(), "body", flaw.message(), flaw.file(), flaw.line(), flaw.column(), flaw.pointer());
        }
    }

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(FLAWED, NOT_YOURS, EDITORS_ONLY, ALREADY_THERE, NAME_RESERVED, ENOUGH, WITHDRAWN);
    }

    static HttpProblem of(EditResult.Refused refused, Thing thing) {
        return switch (refused) {
            case EditResult.Flawed flawed -> flawed(flawed.flaws());
            case EditResult.Unknown _ -> thing.unknown();
            case EditResult.NotYours _ ->
                NOT_YOURS.problem("You may read this %s, and copy it.".formatted(thing.word()));
            case EditResult.NoCondition _ ->
                Standard.PRECONDITION_REQUIRED.problem(
                        "Send If-Match with the ETag of the %s as you last read it.".formatted(thing.word()));
            case EditResult.Stale stale ->
                Standard.PRECONDITION_FAILED.problem("The %s is at ETag \"%s\" now. Read it again, then change it."
                        .formatted(thing.word(), stale.fingerprint()));
            case EditResult.AlreadyThere there ->
                ALREADY_THERE.problem("There is a %s %s.".formatted(thing.word(), there.slug()));
            case EditResult.OnesOwnName _ ->
                NAME_RESERVED
                        .problem()
                        .withDetail("slug %s.".formatted(ONES_OWN_NAME))
                        .with(
                                "violations",
                                List.of(Violation.In.path.field("slug").message(ONES_OWN_NAME)))
                        .build();
            case EditResult.TooMany many ->
                ENOUGH.problem("There are %d %s, and no more are kept.".formatted(many.most(), many.what()));
            case EditResult.WithdrawnByEditor _ ->
                WITHDRAWN.problem("It stays in your history, and you may copy it; it cannot be shown again.");
        };
    }

    static HttpProblem editorsOnly() {
        return EDITORS_ONLY.problem("Leave `into` out to import into your own sequences.");
    }

    /// A text that is no JSON cannot be read (400); one that is JSON, but not what it should be, makes no sense (422).
    static HttpProblem unreadable(List<Flaw> flaws) {
        return flaws(Standard.MALFORMED_BODY, flaws);
    }

    static HttpProblem flawed(List<Flaw> flaws) {
        return flaws(FLAWED, flaws);
    }

    private static HttpProblem flaws(ProblemKind kind, List<Flaw> flaws) {
        return kind.problem()
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
}
