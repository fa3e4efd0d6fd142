package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Who comes and who does not: the steps of a class in the forms that this person can take, and the steps left out.
final class LineUp {
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final List<Part> parts = new ArrayList<>();
    private final List<Absent> absent = new ArrayList<>();

    /// A step that is not in the plan, and why.
    record Absent(int place, int block, int number, String pose, Note why) {}

    private LineUp(Repertoire repertoire, Wishes wishes) {
        this.repertoire = repertoire;
        this.wishes = wishes;
    }

    static LineUp of(Sequence sequence, Repertoire repertoire, Wishes wishes) {
        var lineUp = new LineUp(repertoire, wishes);
        int place = 0;
        for (var block : sequence.blocks()) {
            for (int number = 1; number <= block.steps().size(); number++) {
                lineUp.admit(place++, block, number);
            }
        }
        wishes.always().stream().sorted().forEach(lineUp::bring);
        return lineUp;
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

    /// The same without some of the parts.
    void leaveOut(List<Part> some, Note why) {
        parts.removeAll(some);
        some.stream()
                .filter(part -> part.place() >= 0)
                .map(part -> new Absent(
                        part.place(), part.block(), part.number(), part.step().pose(), why))
                .forEach(absent::add);
    }

    private void admit(int place, Block block, int number) {
        var step = block.steps().get(number - 1);
        var pose = repertoire.pose(step.pose());
        switch (Forms.of(step, pose, wishes)) {
            case Forms.Taken taken -> add(place, block, number, step, pose, taken, List.of());
            case Forms.Refused refused -> standIn(place, block, number, step, refused.why());
        }
    }

    private void standIn(int place, Block block, int number, Step step, Note why) {
        for (var slug : Objects.requireNonNullElse(step.orElse(), List.<String>of())) {
            var other = repertoire.pose(slug);
            var plain = PlainStep.of(other, repertoire.ways());
            if (Forms.of(plain, other, wishes) instanceof Forms.Taken taken) {
                add(place, block, number, plain, other, taken, List.of(Reasons.standsIn(other, why)));
                return;
            }
        }
        absent.add(new Absent(place, block.number(), number, step.pose(), why));
    }

    private void add(int place, Block block, int number, Step step, Pose pose, Forms.Taken taken, List<Note> before) {
        if (isRepeatedRest(step, place)) {
            absent.add(new Absent(place, block.number(), number, step.pose(), Reasons.restedAlready(pose)));
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
                PlainStep.inForm(step, pose, taken.form().variation()),
                pose,
                taken.form(),
                taken.extents(),
                before.isEmpty(),
                wishes.always().stream().anyMatch(pose::includes),
                notes));
    }

    /// Whether what lay between two equal rests was left out, so that the second would only prolong the first.
    private boolean isRepeatedRest(Step step, int place) {
        return !parts.isEmpty()
                && parts.getLast().isRest()
                && parts.getLast().place() < place - 1
                && parts.getLast().step().pose().equals(step.pose());
    }

    /// Brings in a pose that is always wanted, where the way to it and on is shortest before the class winds down.
    private void bring(String slug) {
        var pose = repertoire.pose(slug);
        if (parts.stream().anyMatch(part -> part.pose().includes(slug))) {
            return;
        }
        var step = PlainStep.of(pose, repertoire.ways());
        switch (Forms.of(step, pose, wishes)) {
            case Forms.Refused refused -> absent.add(new Absent(Integer.MAX_VALUE, 0, 0, slug, refused.why()));
            case Forms.Taken taken -> insert(step, pose, taken);
        }
    }

    private void insert(Step step, Pose pose, Forms.Taken taken) {
        int at = bestPlace(pose);
        var host = parts.isEmpty() ? null : parts.get(Math.max(0, at - 1));
        var notes = new ArrayList<>(List.of(Note.of(Choice.ADDED, Cause.WISH, Sentences.added(pose))));
        notes.addAll(taken.notes());
        parts.add(
                at,
                new Part(
                        -1,
                        host == null ? 1 : host.block(),
                        host == null ? 1 : host.number(),
                        host == null ? Phase.MAIN : host.phase(),
                        null,
                        PlainStep.inForm(step, pose, taken.form().variation()),
                        pose,
                        taken.form(),
                        taken.extents(),
                        false,
                        true,
                        notes));
    }

    private int bestPlace(Pose pose) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int at = 1; at <= parts.size(); at++) {
            if (isOpen(at)) {
                int detour = detour(pose, at);
                if (detour <= least) {
                    least = detour;
                    best = at;
                }
            }
        }
        return best;
    }

    /// Whether something may come in here: behind the warm-up, before the end, and not within rounds or between a pose
    /// and its counter-pose.
    private boolean isOpen(int at) {
        var before = parts.get(at - 1);
        var after = at < parts.size() ? parts.get(at) : null;
        if (before.phase() == Phase.FINAL_REST || (after != null && after.phase() == Phase.WARM_UP)) {
            return false;
        }
        return after == null
                || ((before.rounds() == null || before.block() != after.block()) && !counters(before, after));
    }

    private static boolean counters(Part before, Part after) {
        return before.pose().counterPoses().contains(after.pose().slug());
    }

    private int detour(Pose pose, int at) {
        var ways = repertoire.ways();
        var in =
                ways.between(parts.get(at - 1).position().end(), pose.position().start());
        var out = at == parts.size()
                ? 0
                : ways.between(pose.position().end(), parts.get(at).position().start())
                        .seconds();
        return in.seconds() + out;
    }
}
