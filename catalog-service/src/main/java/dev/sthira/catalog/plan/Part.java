package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step of the class as this person takes it.
///
/// @param place    place among all steps as taught, from 0; an added one has none and stands at -1
/// @param rounds   how often its whole block may be gone through, or null where that is once
/// @param taught   slug of the pose the teacher named
/// @param wanted   whether it must not be left out
record Part(
        int place,
        int block,
        int number,
        Phase phase,
        @Nullable Rounds rounds,
        Step step,
        Pose pose,
        Form form,
        Extents extents,
        String taught,
        boolean wanted,
        List<Note> notes) {

    /// Whether the teacher lets this one follow the other one directly, so that the way between them is taught.
    boolean follows(Part before) {
        return standsAsTaught()
                && before.standsAsTaught()
                && place >= 0
                && (place == before.place + 1 || begins(before));
    }

    /// Whether the block begins again with this one after the other.
    private boolean begins(Part before) {
        return rounds != null && before.block == block && place <= before.place;
    }

    Pose.Stance position() {
        return pose.position(form.variation());
    }

    /// Whether it begins and ends where the teacher's form of the pose does, so that the ways taught still lead there.
    boolean standsAsTaught() {
        return asTaught() && !standsElsewhere();
    }

    /// Whether it is done in another place than the form the teacher names.
    boolean standsElsewhere() {
        return !position().equals(pose.position(taughtForm(step, pose)));
    }

    static Pose.@Nullable Variation taughtForm(Step step, Pose pose) {
        return step.variation() == null
                ? null
                : pose.variation(step.variation()).orElse(null);
    }

    /// Whether the teacher leads somebody into this form, be it only from a level on.
    boolean isInATeachersForm() {
        return asTaught() && Form.isTaught(step, pose, form.variation());
    }

    /// The one sentence that is said in it: the teacher's for a form of hers.
    String sentence() {
        if (form.cue() != null) {
            return form.cue();
        }
        if (isInATeachersForm() || !asTaught()) {
            return step.cue();
        }
        return form.variation() == null ? pose.sentence() : form.variation().summary();
    }

    /// Whether it is the pose the teacher named, in whatever form.
    boolean asTaught() {
        return place >= 0 && taught.equals(pose.slug());
    }

    /// Whether it is the one before once more, and nobody taught it so.
    boolean repeats(Part before) {
        return pose.slug().equals(before.pose.slug())
                && place > before.place + 1
                && before.place >= 0
                && (before.rounds == null || before.block == block)
                && !wanted
                && !before.wanted
                && step.sides() != Sides.RIGHT
                && step.sides() != Sides.LEFT;
    }

    /// What it asks of the body in this form.
    int asks() {
        return pose.asksIn(form.variation());
    }

    /// How long so many counts of it take, in milliseconds, changing sides included.
    long lasts(int count, Wishes wishes) {
        var holds = Hold.of(step, count);
        var change = step.switchSides();
        long changing = change == null ? 0 : wishes.pace().of(change.seconds() * 1000L) * (holds.size() - 1);
        return changing
                + holds.stream()
                        .mapToLong(hold -> step.dose().planning().millis(hold.count(), wishes.breathMillis()))
                        .sum();
    }

    /// How often is usual; of the final rest whatever its share of the class.
    int usual() {
        return phase == Phase.FINAL_REST ? step.dose().planning().usual() : extents.usual();
    }

    /// Whether it is a movement of one breath at most, which only links what is before it with what comes after.
    boolean isLink() {
        var measure = step.dose().planning();
        return measure.longest() <= 1 && (measure.unit() == Unit.BREATHS || measure.unit() == Unit.HALF_BREATHS);
    }

    Part lasting(Extents other) {
        return new Part(place, block, number, phase, rounds, step, pose, form, other, taught, wanted, notes);
    }

    Part inRounds(@Nullable Rounds other) {
        return new Part(place, block, number, phase, other, step, pose, form, extents, taught, wanted, notes);
    }

    Part noting(Note note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new Part(place, block, number, phase, rounds, step, pose, form, extents, taught, wanted, all);
    }

    /// A rest is one wherever it comes; a pose may be one where the teacher rests in it.
    PoseKind kind() {
        return pose.kind() == PoseKind.REST ? PoseKind.REST : step.kind();
    }

    boolean isRest() {
        return step.kind() == PoseKind.REST;
    }
}
