package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Segment.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// How one thing follows the other.
final class ArcRules {
    private static final Set<String> UPSIDE_DOWN =
            Set.of("headstand", "tripod-headstand", "handstand", "forearm-stand", "scorpion");

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "it begins gently",
                    "sequencing: nothing that asks for warm muscles in the first minutes",
                    8,
                    ArcRules::beginsGently),
            Rule.of("it ends gently", "sequencing: the last pose before the rest is quiet", 8, ArcRules::endsGently),
            Rule.of(
                    "the peak is not the end",
                    "sequencing: the way down takes a fifth of the class",
                    8,
                    ArcRules::peakIsNotTheEnd),
            Rule.of(
                    "a deep back-bend is balanced",
                    "back-bends: something neutral or round soon after",
                    6,
                    ArcRules::backBendsAreBalanced),
            Rule.of(
                    "not from one end to the other",
                    "back-bends: something neutral before a deep fold",
                    4,
                    ArcRules::notFromOneEndToTheOther),
            Rule.of(
                    "the head rests after standing on it",
                    "inversions: child's pose, or the fold one comes down into, before one gets up",
                    6,
                    ArcRules::theHeadRests),
            Rule.of(
                    "both sides",
                    "every training: what is done on the right is done on the left",
                    10,
                    ArcRules::bothSides),
            Rule.of(
                    "none becomes its neighbour",
                    "variety: the same pose twice in a row is one pose",
                    5,
                    ArcRules::noneTwiceInARow),
            Rule.of(
                    "the way is worth it",
                    "practice: nobody walks to the wall for one breath",
                    3,
                    ArcRules::theWayIsWorthIt));

    private ArcRules() {}

    private static void beginsGently(Lesson lesson, Consumer<String> objection) {
        lesson.visits().stream().limit(2).filter(it -> it.effort() >= 3).forEach(it -> objection.accept(it.named()));
        lesson.visits().stream()
                .limit(1)
                .filter(it -> it.anatomy().fold() >= 2 && !it.isEasier())
                .forEach(it -> objection.accept(it.named() + " cold"));
    }

    private static void endsGently(Lesson lesson, Consumer<String> objection) {
        var work = lesson.work();
        if (!work.isEmpty() && work.size() > 2 && work.getLast().effort() >= 3) {
            objection.accept(work.getLast().named());
        }
    }

    private static void peakIsNotTheEnd(Lesson lesson, Consumer<String> objection) {
        var work = lesson.work();
        int peak = work.stream().mapToInt(Visit::effort).max().orElse(0);
        work.stream()
                .filter(it -> it.effort() == peak && peak >= 3)
                .reduce((_, last) -> last)
                .filter(last -> last.end() > lesson.millis() - lesson.millis() * 8 / 100)
                .ifPresent(last -> objection.accept(last.named()));
    }

    private static void backBendsAreBalanced(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.work()) {
            if (visit.anatomy().back() >= 3
                    && !visit.flow()
                    && lesson.after(visit).stream().limit(4).noneMatch(ArcRules::balances)) {
                objection.accept(visit.named());
            }
        }
    }

    private static boolean balances(Visit visit) {
        return visit.anatomy().fold() >= 1
                || (visit.effort() <= 1 && visit.anatomy().back() == 0)
                || visit.is("headlow");
    }

    private static void notFromOneEndToTheOther(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.work()) {
            if (visit.anatomy().back() >= 4) {
                lesson.after(visit).stream()
                        .limit(1)
                        .filter(next -> next.anatomy().fold() >= 2)
                        .forEach(next -> objection.accept(visit.named() + " to " + next.named()));
            }
        }
    }

    private static void theHeadRests(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.work()) {
            if (UPSIDE_DOWN.contains(visit.slug())
                    && visit.effort() == 5
                    && lesson.after(visit).stream()
                            .limit(1)
                            .anyMatch(
                                    next -> next.effort() > 1 && next.anatomy().fold() < 2)) {
                objection.accept(visit.named());
            }
        }
    }

    private static void bothSides(Lesson lesson, Consumer<String> objection) {
        var balance = new HashMap<String, Long>();
        for (var visit : lesson.visits()) {
            for (var segment : visit.segments()) {
                long sign = segment.side() == Side.RIGHT ? 1 : segment.side() == Side.LEFT ? -1 : 0;
                balance.merge(visit.named(), sign * segment.millis(), Long::sum);
            }
        }
        balance.forEach((pose, off) -> {
            if (off != 0) {
                objection.accept(pose);
            }
        });
    }

    private static void noneTwiceInARow(Lesson lesson, Consumer<String> objection) {
        for (int i = 1; i < lesson.visits().size(); i++) {
            var before = lesson.visits().get(i - 1);
            var visit = lesson.visits().get(i);
            boolean again =
                    before.slug().equals(visit.slug()) && !isTaughtSo(before, visit) && !isOtherSide(before, visit);
            boolean becomes = visit.form() != null && visit.form().slug().equals("stay-in-" + before.slug());
            if (again || becomes) {
                objection.accept(before.named() + ", " + visit.named());
            }
        }
    }

    private static boolean isOtherSide(Visit before, Visit visit) {
        return before.segments().getLast().side() != visit.segments().getFirst().side()
                && before.segments().getFirst().side()
                        == before.segments().getLast().side();
    }

    private static boolean isTaughtSo(Visit before, Visit visit) {
        var one = before.segments().getFirst();
        var other = visit.segments().getFirst();
        return one.block() == other.block() && other.step() == one.step() + 1 || (before.flow() && visit.flow());
    }

    /// Whether it lasts a breath and at once leads on to the next, as the movements of a vinyasa do.
    private static boolean isLink(Lesson lesson, Visit visit) {
        return visit.millis() <= lesson.wishes().breathMillis()
                && lesson.after(visit).stream()
                        .limit(1)
                        .anyMatch(next -> next.way() <= 5_000
                                && next.segments().getFirst().block()
                                        == visit.segments().getFirst().block());
    }

    private static void theWayIsWorthIt(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.work()) {
            if (visit.start() > 0
                    && !visit.flow()
                    && visit.way() > 10_000
                    && visit.way() > visit.millis()
                    && !isLink(lesson, visit)) {
                objection.accept(
                        "%s: %d s for %d s".formatted(visit.named(), visit.way() / 1000, visit.millis() / 1000));
            }
        }
    }
}
