package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who comes and who does not: the steps of a class in the forms that this person can take, and the steps left out.
final class LineUp {
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Elsewhere elsewhere;
    private List<Part> parts = new ArrayList<>();
    private final List<Absent> absent = new ArrayList<>();

    /// A step that is not in the plan, and why.
    record Absent(int place, int block, int number, String pose, Note why) {}

    private LineUp(Repertoire repertoire, Wishes wishes) {
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.elsewhere = new Elsewhere(repertoire.ways(), wishes);
    }

    static LineUp of(Sequence sequence, Repertoire repertoire, Wishes wishes) {
        var lineUp = new LineUp(repertoire, wishes);
        int place = 0;
        for (var block : sequence.blocks()) {
            for (int number = 1; number <= block.steps().size(); number++) {
                lineUp.admit(place++, block, number);
            }
        }
        lineUp.parts = Elsewhere.together(lineUp.parts, sequence);
        lineUp.leaveOutFarAway();
        new Guests(repertoire, wishes, sequence.intent(), lineUp).bring();
        lineUp.leaveOutUnprepared();
        return lineUp;
    }

    /// Whether the class as it is taught ends in a rest, and for this person it cannot.
    static boolean isRestless(Sequence sequence, LineUp lineUp) {
        return sequence.blocks().stream().anyMatch(block -> block.phase() == Phase.FINAL_REST)
                && FinalRest.isMissing(lineUp.parts);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    List<Absent> absent() {
        return List.copyOf(absent);
    }

    Pose pose(String slug) {
        return repertoire.pose(slug);
    }

    /// The same without some of the parts. Of a guest it is said only if somebody wants it.
    void leaveOut(List<Part> some, Function<Pose, Note> why) {
        parts.removeAll(some);
        some.stream()
                .filter(part ->
                        part.place() < 0 && wishes.always().contains(part.pose().slug()))
                .forEach(part -> miss(part.pose().slug(), why.apply(part.pose())));
        some.stream()
                .filter(part -> part.place() >= 0)
                .map(part -> new Absent(
                        part.place(),
                        part.block(),
                        part.number(),
                        part.taught(),
                        why.apply(repertoire.pose(part.taught()))))
                .forEach(absent::add);
        some.stream()
                .filter(part -> part.place() < 0 && wishes.always().contains(part.taught()))
                .forEach(guest -> miss(guest.taught(), why.apply(guest.pose())));
    }

    /// What is not worth its way: a short hold in a form that is done in another place.
    private void leaveOutFarAway() {
        for (int i = 1; i < parts.size(); i++) {
            if (elsewhere.isFar(parts.get(i - 1), parts.get(i))) {
                leaveOut(List.of(parts.get(i)), Reasons::tooFar);
                i--;
            }
        }
    }

    /// The same pose twice in a row, because what lay between them is gone, is one pose.
    void leaveOutRepeats() {
        for (int i = 1; i < parts.size(); i++) {
            var before = parts.get(i - 1);
            var part = parts.get(i);
            if (part.repeats(before)) {
                leaveOut(List.of(part.phase() == Phase.FINAL_REST ? before : part), Reasons::restedAlready);
                i--;
            }
        }
    }

    void rest(long millis) {
        parts = new ArrayList<>(FinalRest.inProportion(parts, millis));
    }

    void add(int at, Part part) {
        parts.add(at, part);
    }

    void miss(String pose, Note why) {
        absent.add(new Absent(Integer.MAX_VALUE, 0, 0, pose, why));
    }

    /// Leaves out what nobody should come to cold, now that some of what led up to it is left out.
    void leaveOutUnprepared() {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!Preparation.isEnough(parts.subList(0, i), part)) {
                var group = parts.stream()
                        .filter(other -> other == part || isOtherSide(part, other) || isBroughtAlong(part, other))
                        .toList();
                leaveOut(group, Reasons::unprepared);
                i = -1;
            }
        }
    }

    private static boolean isOtherSide(Part part, Part other) {
        return part.block() == other.block()
                && (part.step().sides() == Sides.RIGHT || part.step().sides() == Sides.LEFT)
                && part.pose().slug().equals(other.pose().slug());
    }

    /// Whether the other is there only to balance a guest.
    private boolean isBroughtAlong(Part guest, Part other) {
        return guest.place() < 0
                && other.place() < 0
                && parts.indexOf(other) == parts.indexOf(guest) + 1
                && guest.pose().counterPoses().contains(other.pose().slug());
    }

    private void admit(int place, Block block, int number) {
        var step = block.steps().get(number - 1);
        var pose = repertoire.pose(step.pose());
        switch (Forms.of(step, pose, wishes)) {
            case Forms.Taken taken
            when leavesTheFlow(block, step, pose, taken.form()) ->
                standIn(place, block, number, step, Reasons.outOfTheFlow(pose));
            case Forms.Taken taken -> add(place, block, number, step, pose, taken, List.of());
            case Forms.Refused refused -> standIn(place, block, number, step, refused.why());
        }
    }

    private void standIn(int place, Block block, int number, Step step, Note why) {
        for (var slug : Objects.requireNonNullElse(step.orElse(), List.<String>of())) {
            var other = repertoire.pose(slug);
            var plain = PlainStep.of(other, repertoire.ways());
            if (Forms.of(plain, other, wishes) instanceof Forms.Taken taken
                    && !leavesTheFlow(block, step, other, taken.form())
                    && !hasJustCome(block, slug)) {
                add(place, block, number, plain, other, taken, List.of(Reasons.standsIn(other, why)));
                return;
            }
        }
        if (block.phase() == Phase.FINAL_REST && restInstead(place, block, number, step, why)) {
            return;
        }
        absent.add(new Absent(place, block.number(), number, step.pose(), why));
    }

    private boolean hasJustCome(Block block, String pose) {
        return block.rounds() == null
                && parts.stream()
                        .anyMatch(part -> part.block() == block.number()
                                && part.place() >= 0
                                && part.pose().slug().equals(pose));
    }

    private boolean restInstead(int place, Block block, int number, Step step, Note why) {
        for (var slug : FinalRest.standIns(wishes)) {
            var other = repertoire.poses().get(slug);
            if (other != null && !slug.equals(step.pose())) {
                var rest = PlainStep.of(other, repertoire.ways()).lasting(step.dose());
                if (Forms.of(rest, other, wishes) instanceof Forms.Taken taken) {
                    add(place, block, number, rest, other, taken, List.of(Reasons.restsInstead(other, why)));
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a movement of a flow would be done in another place, which tears the flow.
    private boolean leavesTheFlow(Block block, Step step, Pose pose, Form form) {
        return block.rounds() != null
                && !pose.position(form.variation())
                        .equals(repertoire
                                .pose(step.pose())
                                .position(Part.taughtForm(step, repertoire.pose(step.pose()))));
    }

    private void add(int place, Block block, int number, Step step, Pose pose, Forms.Taken taken, List<Note> before) {
        if (isRepeated(step, place) && block.phase() != Phase.FINAL_REST) {
            absent.add(new Absent(place, block.number(), number, step.pose(), Reasons.restedAlready(pose)));
            return;
        }
        if (becomesKnown(taken.form()) instanceof Pose known) {
            absent.add(new Absent(place, block.number(), number, step.pose(), Reasons.onceMore(pose, known)));
            return;
        }
        var notes = new ArrayList<>(before);
        notes.addAll(taken.notes());
        parts.add(new Part(
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
                : parts.stream()
                        .map(Part::pose)
                        .filter(pose -> pose.slug().equals(becomes))
                        .findFirst()
                        .orElse(null);
    }

    /// Whether what lay between two equal ones was left out, so that the second would only prolong the first.
    private boolean isRepeated(Step step, int place) {
        return !parts.isEmpty()
                && parts.getLast().isRest()
                && parts.getLast().place() < place - 1
                && parts.getLast().step().pose().equals(step.pose());
    }
}
