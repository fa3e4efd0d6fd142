package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// How a flow goes, and what flows out of what.
final class FlowRules {
    private static final Map<String, String> ROOTS =
            Map.of("reverse-warrior", "warrior-two", "humble-warrior", "warrior-one", "one-legged-wheel", "wheel");
    private static final int MOST_ROUNDS_OF_THE_SORE = 3;
    private static final int MOST_PASSES_OF_THE_TENDER = 6;

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "a flow begins at its beginning",
                    "salutations: they begin and end in standing",
                    8,
                    FlowRules::aFlowBeginsAtItsBeginning),
            Rule.of(
                    "a movement lasts half a breath",
                    "vinyasa: one movement, one breath in or out",
                    6,
                    FlowRules::aMovementLastsHalfABreath),
            Rule.of(
                    "what grows out of a pose comes after it",
                    "standing series: Reverse Warrior is a breath of Warrior II, not a pose of its own",
                    4,
                    FlowRules::whatGrowsHasItsRoot),
            Rule.of(
                    "few rounds where it hurts",
                    "salutations: what hurts once hurts in each of ten",
                    5,
                    FlowRules::soreFlowsAreShort),
            Rule.of(
                            "rounds go before breaths",
                            "salutations: who has less time does fewer of them and stays in what they lead to",
                            6,
                            FlowRules::roundsGoBeforeBreaths)
                    .only(lesson -> lesson.fitted()
                            && !lesson.composed()
                            && lesson.wishes().body().concerns().isEmpty()));

    private FlowRules() {}

    private static void aFlowBeginsAtItsBeginning(Lesson lesson, Consumer<String> objection) {
        if (lesson.sequence().blocks().stream().anyMatch(block -> block.rounds() != null)
                && !lesson.visits().isEmpty()) {
            var first = lesson.visits().getFirst();
            if (first.position()
                            != lesson.sequence().blocks().getFirst().start().position()
                    && first.phase() != Phase.FINAL_REST
                    && !first.elsewhere()
                    && first.is("fold1")) {
                objection.accept("it begins in " + first.named());
            }
        }
    }

    private static void aMovementLastsHalfABreath(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.visits()) {
            var segment = visit.segments().getFirst();
            var steps = lesson.sequence().blocks().get(segment.block() - 1).steps();
            var step = steps.get(segment.step() - 1);
            boolean moves = step.pose().equals(visit.slug())
                    && step.dose().taught().toString().matches(".*one breath (in|out).*");
            if (visit.flow() && moves && segment.millis() != lesson.wishes().breathMillis() / 2) {
                objection.accept(visit.named() + " takes " + segment.millis());
                return;
            }
        }
    }

    /// Who has just left the pose it grows out of, and whoever wants it by name, may do it.
    private static void whatGrowsHasItsRoot(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.work()) {
            var root = ROOTS.get(visit.slug());
            var before = lesson.before(visit);
            if (root != null
                    && !lesson.wishes().always().contains(visit.slug())
                    && before.stream()
                            .skip(Math.max(0, before.size() - 2))
                            .noneMatch(it -> it.slug().equals(root))) {
                objection.accept(visit.named());
            }
        }
    }

    private static void soreFlowsAreShort(Lesson lesson, Consumer<String> objection) {
        for (var block : lesson.sequence().blocks()) {
            var flow = flow(lesson, block);
            long rounds = rounds(flow);
            long passes = goesToBothSides(block) ? 2 * rounds : rounds;
            if ((rounds > MOST_ROUNDS_OF_THE_SORE && isMinded(lesson, flow, Severity.SEVERE))
                    || (passes > MOST_PASSES_OF_THE_TENDER && isMinded(lesson, flow, Severity.MODERATE))) {
                objection.accept("%d rounds of %s".formatted(rounds, block.title()));
            }
        }
    }

    private static List<Visit> flow(Lesson lesson, Block block) {
        return lesson.visits().stream()
                .filter(it -> it.flow() && it.segments().getFirst().block() == block.number())
                .toList();
    }

    private static long rounds(List<Visit> flow) {
        return flow.stream()
                .filter(it -> it.segments().getFirst().step()
                        == flow.getFirst().segments().getFirst().step())
                .count();
    }

    private static boolean goesToBothSides(Block block) {
        return block.steps().stream().anyMatch(step -> step.sides() == Sides.RIGHT)
                && block.steps().stream().anyMatch(step -> step.sides() == Sides.LEFT);
    }

    /// As long as a flow has more rounds than it must, not most of what is held on its own is held as briefly as may
    /// be.
    private static void roundsGoBeforeBreaths(Lesson lesson, Consumer<String> objection) {
        for (var block : lesson.sequence().blocks()) {
            long rounds = rounds(flow(lesson, block));
            if (block.rounds() != null && rounds > block.rounds().shortest()) {
                var held =
                        lesson.work().stream().filter(it -> isHeld(lesson, it)).toList();
                long hurried = held.stream().filter(it -> isHurried(lesson, it)).count();
                if (hurried * 2 > held.size()) {
                    objection.accept("%d rounds of %s".formatted(rounds, block.title()));
                }
            }
        }
    }

    private static boolean isHeld(Lesson lesson, Visit visit) {
        var step = step(lesson, visit);
        var dose = step.dose().planning();
        return !visit.flow() && step.pose().equals(visit.slug()) && dose.shortest() < dose.usual();
    }

    private static boolean isHurried(Lesson lesson, Visit visit) {
        var dose = step(lesson, visit).dose().planning();
        return visit.segments().getFirst().millis()
                <= dose.millis(dose.shortest(), lesson.wishes().breathMillis());
    }

    private static Step step(Lesson lesson, Visit visit) {
        var segment = visit.segments().getFirst();
        return lesson.sequence().blocks().get(segment.block() - 1).steps().get(segment.step() - 1);
    }

    private static boolean isMinded(Lesson lesson, List<Visit> flow, Severity severity) {
        return lesson.wishes().body().concerns().entrySet().stream()
                .filter(it -> it.getValue() == severity)
                .anyMatch(it -> flow.stream()
                        .flatMap(visit -> visit.pose().cautions(visit.form()))
                        .anyMatch(caution -> caution.isFor(it.getKey())));
    }
}
