package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Explanation;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What becomes of a class that is made to fit somebody's time.
final class FitRules {
    private static final long MINUTE = 60_000;
    private static final long CLOSE = 15_500;
    private static final int HARD = 4;

    static final List<Rule> ALL = List.of(
            Rule.of("it ends in a rest", "every training: no class without its rest", 30, (lesson, objection) -> {
                if (!isRested(lesson)) {
                    objection.accept("it does not");
                }
            }),
            Rule.of(
                            "the rest is a tenth to a fifth, or as taught where there is time",
                            "restorative teachers: five minutes for each half hour, never less than one",
                            5,
                            FitRules::theRestIsInProportion)
                    .only(Lesson::fitted),
            Rule.of(
                            "the peak goes first",
                            "sequencing: who has less time climbs less high",
                            10,
                            FitRules::thePeakGoesFirst)
                    .only(lesson -> lesson.fitted() && !lesson.composed()),
            Rule.of(
                            "no counter without its pose",
                            "sequencing: what balances nothing unbalances",
                            4,
                            FitRules::noCounterWithoutItsPose)
                    .only(lesson -> lesson.fitted() && !lesson.composed()),
            Rule.of(
                            "there is a warm-up",
                            "every training: something warms before something works",
                            8,
                            (lesson, objection) -> {
                                if (lesson.visits().stream().noneMatch(it -> it.phase() == Phase.WARM_UP)
                                        && lesson.visits().stream().anyMatch(it -> it.effort() >= 3)) {
                                    objection.accept("it is missing");
                                }
                            })
                    .only(lesson -> lesson.sequence().blocks().stream().anyMatch(it -> it.phase() == Phase.WARM_UP)),
            Rule.of("the time is kept, or it is said", "studios: a class ends when it ends", 4, FitRules::theTimeIsKept)
                    .only(Lesson::fitted));

    private FitRules() {}

    static boolean isRested(Lesson lesson) {
        if (!lesson.endsInRest() || lesson.visits().isEmpty()) {
            return true;
        }
        var last = lesson.visits().getLast();
        return last.phase() == Phase.FINAL_REST && (last.pose().kind() == PoseKind.REST || last.effort() <= 1);
    }

    private static void theRestIsInProportion(Lesson lesson, Consumer<String> objection) {
        if (!lesson.endsInRest() || !isRested(lesson) || lesson.intent() == Intent.RESTORE) {
            return;
        }
        long rest = lesson.visits().getLast().millis();
        long least = Math.clamp(lesson.millis() / 10, MINUTE, 10 * MINUTE);
        long most = Math.clamp(lesson.millis() / 5, MINUTE, 10 * MINUTE);
        if (rest < least - CLOSE / 2 || (rest > most + CLOSE / 2 && !isAsTaught(lesson, rest))) {
            objection.accept("%d s of %d".formatted(rest / 1000, lesson.millis() / 1000));
        }
    }

    /// Whether it is the teacher's own rest, and does not eat up a short class.
    private static boolean isAsTaught(Lesson lesson, long rest) {
        var taught =
                lesson.sequence().blocks().getLast().steps().getLast().dose().planning();
        return !lesson.composed()
                && rest == taught.millis(taught.usual(), lesson.wishes().breathMillis())
                && rest * 3 <= lesson.millis();
    }

    /// Whatever is left, nothing hard of a direction stays whose gentler ones are all gone for time.
    private static void thePeakGoesFirst(Lesson lesson, Consumer<String> objection) {
        var there = new HashSet<String>();
        lesson.visits().forEach(it -> there.add(it.slug()));
        var cut = new HashSet<String>();
        lesson.plan().explanations().stream()
                .filter(it -> it.kind() == Explanation.Choice.LEFT_OUT && it.because() == Explanation.Cause.MINUTES)
                .forEach(it -> cut.add(String.valueOf(it.pose())));
        for (var visit : lesson.work()) {
            int back = visit.anatomy().back();
            if (visit.effort() >= HARD - 1
                    && back >= 2
                    && !visit.is("hands")
                    && isOutlived(lesson, visit, cut, there)) {
                objection.accept(visit.named() + " without what leads to it");
            }
        }
    }

    private static boolean isOutlived(Lesson lesson, Visit visit, Set<String> cut, Set<String> there) {
        var gentler = poses(lesson).values().stream()
                .map(Anatomy::of)
                .filter(it -> it.back() >= 1
                        && it.back() <= visit.anatomy().back()
                        && it.effort() < visit.anatomy().effort())
                .map(Anatomy::slug)
                .toList();
        return gentler.stream().anyMatch(cut::contains) && gentler.stream().noneMatch(there::contains);
    }

    private static Map<Integer, String> poses(Lesson lesson) {
        var poses = new HashMap<Integer, String>();
        lesson.sequence().blocks().stream()
                .flatMap(block -> block.steps().stream())
                .forEach(step -> poses.put(poses.size(), step.pose()));
        return poses;
    }

    private static void noCounterWithoutItsPose(Lesson lesson, Consumer<String> objection) {
        var done = new HashSet<String>();
        for (var visit : lesson.visits()) {
            done.add(visit.segments().getFirst().block() + " "
                    + visit.segments().getFirst().step());
        }
        for (var visit : lesson.work()) {
            var segment = visit.segments().getFirst();
            var steps = lesson.sequence().blocks().get(segment.block() - 1).steps();
            if (segment.step() > 1
                    && isCounter(steps, segment.step() - 2, visit.slug())
                    && !done.contains(segment.block() + " " + (segment.step() - 1))
                    && isCut(lesson, steps.get(segment.step() - 2).pose())
                    && lesson.before(visit).stream()
                            .skip(Math.max(0, lesson.before(visit).size() - 2))
                            .noneMatch(it -> it.effort() >= 2)) {
                objection.accept(visit.named());
            }
        }
    }

    private static boolean isCut(Lesson lesson, String pose) {
        return lesson.plan().explanations().stream()
                .anyMatch(it -> pose.equals(it.pose())
                        && it.because() == Explanation.Cause.MINUTES
                        && it.kind() == Explanation.Choice.LEFT_OUT);
    }

    private static boolean isCounter(List<Step> steps, int before, String counter) {
        return switch (counter) {
            case "childs-pose" -> Anatomy.of(steps.get(before).pose()).back() >= 2;
            case "knees-to-chest" -> Anatomy.of(steps.get(before).pose()).back() >= 2;
            case "bound-angle" -> steps.get(before).pose().equals("boat");
            default -> false;
        };
    }

    private static void theTimeIsKept(Lesson lesson, Consumer<String> objection) {
        long off = lesson.millis() - lesson.wishes().minutes() * MINUTE;
        boolean said = lesson.plan().explanations().stream()
                .anyMatch(it ->
                        it.kind() == Explanation.Choice.LENGTH && it.text().contains("as close as"));
        if (Math.abs(off) > CLOSE && !said) {
            objection.accept("off by %d s without a word".formatted(off / 1000));
        }
        if (lesson.composed() && Math.abs(off) > 4 * CLOSE) {
            objection.accept("off by %d s".formatted(off / 1000));
        }
    }
}
