package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.AnyWishes.Asked;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Sides;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What must hold of a plan's length: within 15 seconds of what was wished where the doses allow it, and said
/// where they do not; rests shortened last. The final rest has its share of the class, which the critic looks after.
final class LengthRules {
    private static final long TOLERANCE = 15_000;
    private static final long LONG_WAY = 10_000;
    private static final long LONGEST_WHEN_SOFT = 120_000;

    private final Asked asked;
    private final Plan plan;
    private final List<String> broken;
    private final Map<Integer, Held> held = new HashMap<>();

    LengthRules(Asked asked, Plan plan, List<String> broken) {
        this.asked = asked;
        this.plan = plan;
        this.broken = broken;
    }

    /// A step of the plan: how often it is counted, and between what it may be.
    ///
    /// @param way    milliseconds of the way to it
    /// @param millis what it takes from there, changing sides included
    private record Held(
            Measure measure,
            int count,
            boolean rest,
            boolean last,
            boolean bodyCapped,
            int segments,
            long way,
            long millis) {
        Held and(Held other, boolean turns) {
            return new Held(
                    measure,
                    turns ? count : Math.max(count, other.count),
                    rest,
                    last,
                    bodyCapped,
                    segments + 1,
                    way,
                    millis + other.way + other.millis);
        }

        Held by(long longerWay) {
            return new Held(measure, count, rest, last, bodyCapped, segments, Math.max(way, longerWay), millis);
        }

        Held counting(int times) {
            return new Held(measure, times, rest, last, bodyCapped, segments, way, millis);
        }
    }

    /// Whether it may not be shorter: by its dose, by the body, or because the way to it would be longer.
    private boolean isAtShortest(Held step) {
        return step.bodyCapped
                || step.count <= step.measure.shortest()
                || (step.way > LONG_WAY && step.millis - one(step) < step.way);
    }

    void check() {
        var minutes = asked.wishes().minutes();
        if (minutes == null) {
            return;
        }
        collect();
        long off = plan.length().planned() - minutes * 60_000L;
        var said = plan.explanations().stream()
                .filter(it -> it.kind() == Choice.LENGTH)
                .map(Explanation::text)
                .toList();
        rule(said.size() == 1, "the length is said once");
        rule(
                said.getFirst().startsWith("Made to fit") == Math.abs(off) <= TOLERANCE + 500,
                "the length is said truly: off by %d, %s",
                off,
                said);
        if (off > TOLERANCE) {
            tooLong(off);
        } else if (off < -TOLERANCE) {
            tooShort(-off);
        }
        restsAreShortenedLast();
    }

    private void rule(boolean holds, String words, Object... arguments) {
        if (!holds) {
            broken.add(words.formatted(arguments));
        }
    }

    private void collect() {
        for (var segment : plan.segments()) {
            var block = asked.sequence().blocks().get(segment.block() - 1);
            var step = block.steps().get(segment.step() - 1);
            if (!step.pose().equals(segment.pose().slug())
                    || block.rounds() != null
                    || block.phase() == Phase.FINAL_REST
                    || isGuest(plan, segment)) {
                continue;
            }
            var measure = step.dose().planning();
            if (measure.rounds(1) != null && segment.rounds() == null) {
                continue;
            }
            held.merge(
                    segment.block() * 1000 + segment.step(),
                    new Held(
                            measure,
                            count(measure, segment),
                            step.kind() == PoseKind.REST,
                            block.phase() == Phase.FINAL_REST,
                            isCapped(segment) || isSoft(measure, segment),
                            1,
                            segment.transitionMillis(),
                            segment.millis()),
                    (one, other) -> one.and(other, Hold.takesTurns(step)));
        }
        held.replaceAll((key, it) -> {
            var step = asked.sequence().blocks().get(key / 1000 - 1).steps().get(key % 1000 - 1);
            return Hold.takesTurns(step) && it.segments > 1 ? it.counting(it.segments / 2) : it;
        });
        held.replaceAll((key, it) -> it.by(wayToTheOtherSide(key)));
    }

    /// What is done on one side lasts as long on the other, so the longer of both ways counts for each.
    private long wayToTheOtherSide(int key) {
        var steps = asked.sequence().blocks().get(key / 1000 - 1).steps();
        var step = steps.get(key % 1000 - 1);
        return step.sides() != Sides.RIGHT && step.sides() != Sides.LEFT
                ? 0
                : held.entrySet().stream()
                        .filter(other -> other.getKey() / 1000 == key / 1000)
                        .filter(other ->
                                steps.get(other.getKey() % 1000 - 1).pose().equals(step.pose()))
                        .mapToLong(other -> other.getValue().way())
                        .max()
                        .orElse(0);
    }

    /// Whether it may be somebody's wish, or what goes with it, at the place of a step of the same pose.
    static boolean isGuest(Plan plan, Segment segment) {
        return plan.explanations().stream()
                .anyMatch(said -> said.kind() == Choice.ADDED
                        && Objects.equals(said.block(), segment.block())
                        && Objects.equals(said.step(), segment.step())
                        && segment.pose().slug().equals(said.pose()));
    }

    private int count(Measure measure, Segment segment) {
        return switch (measure.unit()) {
            case SECONDS -> (int) (segment.millis() / 1000);
            case BREATHS -> segment.breaths();
            case HALF_BREATHS -> 1;
            case ROUNDS -> segment.rounds();
        };
    }

    private boolean isCapped(Segment segment) {
        var concerns = asked.wishes().carefully().body().all();
        return segment.pose()
                .cautions(segment.variation())
                .anyMatch(caution -> concerns.stream().anyMatch(caution::isFor));
    }

    /// Whether once more would be longer than anything is held late in pregnancy, of which nobody has to say anything.
    private boolean isSoft(Measure measure, Segment segment) {
        return asked.wishes().carefully().body().isLateInPregnancy()
                && segment.pose().asks() > 0
                && measure.millis(count(measure, segment) + 1, asked.wishes().breathMillis()) > LONGEST_WHEN_SOFT;
    }

    /// It may be too long only where nothing can be shortened any more, or one less of anything would be further off.
    private void tooLong(long off) {
        for (var step : held.values()) {
            rule(
                    isAtShortest(step) || Math.abs(off - one(step)) >= off,
                    "too long by %d, and %s could be shorter",
                    off,
                    step);
        }
    }

    /// What one more or less of it changes, both sides together.
    private long one(Held step) {
        return step.measure.millis(1, asked.wishes().breathMillis()) * Math.clamp(step.segments, 1, 2);
    }

    /// It may be too short only where one more of anything would be too much, or nothing may be longer.
    private void tooShort(long missing) {
        held.forEach((key, step) -> {
            if (!step.bodyCapped && step.count < step.measure.longest()) {
                long more = one(step);
                rule(more > missing + TOLERANCE, "too short by %d, and %s could be longer", missing, step);
            }
        });
    }

    /// A rest is shortened only where one less of a pose instead would miss the length.
    private void restsAreShortenedLast() {
        held.values().stream()
                .filter(LengthRules::isCut)
                .forEach(rest -> held.values().stream()
                        .filter(other -> !other.last && (rest.last || !other.rest) && !isAtShortest(other))
                        .forEach(other -> rule(!wouldDo(rest, other), "%s is shortened before %s", rest, other)));
    }

    private static boolean isCut(Held step) {
        return (step.rest || step.last) && !step.bodyCapped && step.count < step.measure.usual();
    }

    private boolean wouldDo(Held rest, Held other) {
        long breath = asked.wishes().breathMillis();
        long back = rest.measure.millis(rest.measure.usual() - rest.count, breath);
        long given = one(other);
        long off = plan.length().planned() - asked.wishes().minutes() * 60_000L + back - given;
        return Math.abs(off) <= TOLERANCE;
    }
}
