package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.plan.Segment.Side;
import dev.sthira.catalog.pose.Kind;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says why a plan is as it is: first what holds for the whole of it, then step by step.
final class Explanations {
    private final Function<String, Pose> poses;
    private final Level level;
    private final List<Explanation> said = new ArrayList<>();

    private Explanations(Function<String, Pose> poses, Level level) {
        this.poses = poses;
        this.level = level;
    }

    static List<Explanation> of(
            Sequence sequence, Function<String, Pose> poses, Wishes wishes, List<Segment> segments) {
        var explanations = new Explanations(poses, wishes.level());
        explanations.explain(sequence, wishes, segments);
        int first = 0;
        for (var block : sequence.blocks()) {
            for (var step : block.steps()) {
                explanations.explain(step, first);
                first += Hold.of(step, usual(step)).size();
            }
        }
        return explanations.said;
    }

    private void explain(Sequence sequence, Wishes wishes, List<Segment> segments) {
        if (!sequence.levels().isEmpty() && !Collections.max(sequence.levels()).covers(level)) {
            say(null, Choice.VARIATION, Sentences.noDeeper(Collections.max(sequence.levels()), level));
        }
        var ways = segments.stream().mapToLong(Segment::transitionMillis).filter(millis -> millis > 0);
        var summary = ways.summaryStatistics();
        say(null, Choice.TRANSITION, Sentences.transitions((int) summary.getCount(), summary.getSum()));
        if (wishes.rehearsalSpeed() > 1) {
            say(null, Choice.REHEARSAL, Sentences.rehearsal(wishes.rehearsalSpeed()));
        }
    }

    private void explain(Step step, int segment) {
        var reason = Form.of(step, poses.apply(step.pose()), level).reason();
        if (reason != null) {
            say(segment, Choice.VARIATION, reason);
        }
        if (step.orElse() != null) {
            var names = step.orElse().stream().map(poses).map(Pose::name).toList();
            say(segment, Choice.REST, Sentences.insteadOf(names));
        }
        if (!step.dose().taught().stream().allMatch(Taught.Exactly.class::isInstance)) {
            say(segment, isRest(step) ? Choice.REST : Choice.DOSE, Sentences.dose(step, usual(step)));
        }
        explainSides(step, segment);
    }

    private void explainSides(Step step, int segment) {
        var holds = Hold.of(step, usual(step));
        if (step.sides() == Sides.BOTH) {
            var first = holds.getFirst().side();
            var second = holds.get(1).side();
            say(segment + 1, Choice.SIDE, Sentences.sides(step, usual(step), first, second));
        } else if (step.sides() == Sides.ALTERNATING) {
            say(
                    segment,
                    Choice.SIDE,
                    Sentences.alternating(step.firstSide() == Sequence.Side.LEFT ? Side.LEFT : Side.RIGHT));
        }
    }

    private void say(@Nullable Integer segment, Choice kind, String text) {
        said.add(new Explanation(segment, kind, text));
    }

    private static boolean isRest(Step step) {
        return step.kind() == Kind.REST;
    }

    private static int usual(Step step) {
        return step.dose().planning().count(Extent.USUAL);
    }
}
