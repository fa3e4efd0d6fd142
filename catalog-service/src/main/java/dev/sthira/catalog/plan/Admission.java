package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.LineUp.Absent;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.Prop.Need;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lets the steps of a class in one after the other, each in a form that this person can take, or what the teacher
/// offers in its place.
final class Admission {
    private static final List<PropItem> CHAIR = List.of(PropItem.CHAIR);

    private final Repertoire repertoire;
    private final Wishes wishes;
    private final LineUp lineUp;
    private final List<Step> taught = new ArrayList<>();

    Admission(Repertoire repertoire, Wishes wishes, LineUp lineUp) {
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.lineUp = lineUp;
    }

    void admit(Sequence sequence) {
        sequence.blocks().stream().flatMap(block -> block.steps().stream()).forEach(taught::add);
        int place = 0;
        for (var block : sequence.blocks()) {
            for (int number = 1; number <= block.steps().size(); number++) {
                admit(place++, block, number);
            }
        }
    }

    private void admit(int place, Block block, int number) {
        var step = block.steps().get(number - 1);
        var pose = repertoire.pose(step.pose());
        switch (form(block, step, pose)) {
            case Forms.Taken taken
            when block(pose, taken) instanceof Footing footing ->
                standIn(place, block, number, step, Reasons.noWay(pose, footing));
            case Forms.Taken taken
            when leavesTheFlow(block, step, pose, taken.form()) ->
                standIn(place, block, number, step, Reasons.outOfTheFlow(pose));
            case Forms.Taken taken -> add(place, block, number, step, pose, taken, List.of());
            case Forms.Refused refused -> standIn(place, block, number, step, refused.why());
        }
    }

    /// What this body cannot pass on the way there.
    private @Nullable Footing block(Pose pose, Forms.Taken taken) {
        var parts = lineUp.parts();
        return parts.isEmpty()
                ? null
                : repertoire
                        .ways()
                        .block(
                                parts.getLast().position().end(),
                                pose,
                                taken.form().variation())
                        .orElse(null);
    }

    /// The deeper form of a back-bend is for later, when something gentler of its family has come.
    private Forms.Verdict form(Block block, Step step, Pose pose) {
        var asked = Forms.of(step, pose, wishes);
        return step.byLevel() != null
                        && asked instanceof Forms.Taken taken
                        && Preparation.isTooEarly(lineUp.parts(), block, pose, taken.form())
                        && Forms.of(step.withoutOffers(), pose, wishes) instanceof Forms.Taken simpler
                ? simpler.noting(Reasons.tooEarly(pose))
                : asked;
    }

    private void standIn(int place, Block block, int number, Step step, Note why) {
        for (var slug : Objects.requireNonNullElse(step.orElse(), List.<String>of())) {
            var other = repertoire.pose(slug);
            var plain = PlainStep.of(other, repertoire.ways());
            if (Forms.of(plain, other, wishes) instanceof Forms.Taken taken
                    && block(other, taken) == null
                    && !leavesTheFlow(block, step, other, taken.form())
                    && !hasJustCome(block, slug)
                    && !comesNext(place, slug)) {
                add(place, block, number, plain, other, taken, List.of(Reasons.standsIn(other, why)));
                return;
            }
        }
        if (block.phase() == Phase.FINAL_REST && restInstead(place, block, number, step, why)) {
            return;
        }
        lineUp.miss(new Absent(place, block.number(), number, step.pose(), why));
    }

    private boolean hasJustCome(Block block, String pose) {
        return block.rounds() == null
                && lineUp.parts().stream()
                        .anyMatch(part -> part.block() == block.number()
                                && part.place() >= 0
                                && part.pose().slug().equals(pose));
    }

    private boolean comesNext(int place, String pose) {
        return place + 1 < taught.size() && taught.get(place + 1).pose().equals(pose);
    }

    private boolean restInstead(int place, Block block, int number, Step step, Note why) {
        for (var slug : FinalRest.standIns(wishes)) {
            var other = repertoire.poses().get(slug);
            if (other != null && !slug.equals(step.pose())) {
                var rest = PlainStep.of(other, repertoire.ways()).lasting(step.dose());
                if (Forms.of(rest, other, wishes) instanceof Forms.Taken taken && block(other, taken) == null) {
                    add(place, block, number, rest, other, taken, List.of(Reasons.restsInstead(other, why)));
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a movement of a flow would be done in another place, which tears the flow.
    private boolean leavesTheFlow(Block block, Step step, Pose pose, Form form) {
        var taught = repertoire.pose(step.pose());
        var taughtForm = Part.taughtForm(step, taught);
        return block.rounds() != null
                && (!pose.position(form.variation()).equals(taught.position(taughtForm))
                        || (needsAChair(pose, form.variation()) && !needsAChair(taught, taughtForm)));
    }

    private static boolean needsAChair(Pose pose, @Nullable Variation form) {
        return pose.props(form)
                .anyMatch(prop -> prop.is(Need.REQUIRED) && prop.anyOf().equals(CHAIR));
    }

    private void add(int place, Block block, int number, Step step, Pose pose, Forms.Taken taken, List<Note> before) {
        if (isRepeated(step, place) && block.phase() != Phase.FINAL_REST) {
            lineUp.miss(new Absent(place, block.number(), number, step.pose(), Reasons.restedAlready(pose)));
            return;
        }
        if (becomesKnown(taken.form()) instanceof Pose known) {
            lineUp.miss(new Absent(place, block.number(), number, step.pose(), Reasons.onceMore(pose, known)));
            return;
        }
        var notes = new ArrayList<>(before);
        notes.addAll(taken.notes());
        lineUp.add(new Part(
                place,
                block.number(),
                number,
                block.phase(),
                block.rounds(),
                PlainStep.inForm(step, pose, taken.form().variation(), repertoire.ways()),
                pose,
                taken.form(),
                taken.extents(),
                block.steps().get(number - 1).pose(),
                wishes.always().stream().anyMatch(pose::includes),
                notes));
    }

    /// The pose that this form really is, if the class has had it already.
    private @Nullable Pose becomesKnown(Form form) {
        var becomes = form.variation() == null ? null : form.variation().becomes();
        return becomes == null
                ? null
                : lineUp.parts().stream()
                        .map(Part::pose)
                        .filter(pose -> pose.slug().equals(becomes))
                        .findFirst()
                        .orElse(null);
    }

    /// Whether what lay between two equal ones was left out, so that the second would only prolong the first.
    private boolean isRepeated(Step step, int place) {
        var parts = lineUp.parts();
        return !parts.isEmpty()
                && parts.getLast().isRest()
                && parts.getLast().place() < place - 1
                && parts.getLast().step().pose().equals(step.pose());
    }
}
