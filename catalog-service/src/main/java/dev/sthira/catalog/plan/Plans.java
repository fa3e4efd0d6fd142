package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Makes plans: a pure function of a sequence, its poses and a person's wishes.
final class Plans {
    private final Function<String, Pose> poses;
    private final Wishes wishes;

    private Plans(Function<String, Pose> poses, Wishes wishes) {
        this.poses = poses;
        this.wishes = wishes;
    }

    /// The one plan for these wishes; `poses` knows every slug that the sequence names.
    static Plan of(Sequence sequence, Function<String, Pose> poses, Wishes wishes) {
        var plans = new Plans(poses, wishes);
        var segments = plans.segments(sequence, Extent.USUAL);
        var length = new Plan.Length(
                total(plans.segments(sequence, Extent.SHORTEST)),
                total(segments),
                total(plans.segments(sequence, Extent.LONGEST)));
        return new Plan(sequence, wishes, length, segments, Explanations.of(sequence, poses, wishes, segments));
    }

    private static long total(List<Segment> segments) {
        return segments.stream().mapToLong(Segment::totalMillis).sum();
    }

    private List<Segment> segments(Sequence sequence, Extent extent) {
        var segments = new ArrayList<Segment>();
        for (var block : sequence.blocks()) {
            for (int number = 1; number <= block.steps().size(); number++) {
                add(block.number(), number, block.steps().get(number - 1), extent, segments);
            }
        }
        return segments;
    }

    private void add(int block, int number, Step step, Extent extent, List<Segment> segments) {
        var pose = poses.apply(step.pose());
        var form = Form.of(step, pose, wishes.level());
        var way = step.transition();
        for (var hold : Hold.of(step, step.dose().planning().count(extent))) {
            segments.add(segment(block, number, step, pose, form, hold, way));
            way = Objects.requireNonNullElse(step.switchSides(), way);
        }
    }

    private Segment segment(
            int block, int number, Step step, Pose pose, Form form, Hold hold, Sequence.Transition way) {
        var measure = step.dose().planning();
        return new Segment(
                block,
                number,
                step.kind(),
                pose,
                form.variation(),
                hold.side(),
                measure.rounds(hold.count()),
                measure.breaths(hold.count()),
                wishes.paced(measure.millis(hold.count(), wishes.breathMillis())),
                wishes.paced(way.seconds() * 1000L),
                way.cue(),
                Objects.requireNonNullElse(form.cue(), step.cue()));
    }
}
