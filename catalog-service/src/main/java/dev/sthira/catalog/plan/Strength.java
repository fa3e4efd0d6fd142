package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Family;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What builds strength, and whether a class does for at least half of its time.
final class Strength {
    private static final int MODERATE = 2;
    private static final int WORK = 3;
    private static final Set<Position> SEATS = EnumSet.of(Position.SEATED, Position.KNEELING);
    private static final Set<Position> CARRIED = EnumSet.of(Position.SUPINE, Position.STANDING_WITH_CHAIR);

    private final Repertoire repertoire;
    private final Wishes wishes;

    Strength(Repertoire repertoire, Wishes wishes) {
        this.repertoire = repertoire;
        this.wishes = wishes;
    }

    /// Whether muscles work in it: against some load, or round by round where the body is carried. Who sits or hangs
    /// in a fold stretches.
    static boolean builds(Pose pose) {
        if (pose.areas().strengthens().isEmpty() || pose.isOf(Family.FORWARD_BEND)) {
            return false;
        }
        var at = pose.position().start();
        return pose.asks() >= WORK
                || (pose.asks() == MODERATE && !SEATS.contains(at))
                || (pose.asks() == 1 && pose.usualDose().unit() == Unit.ROUNDS && CARRIED.contains(at));
    }

    /// Whether less than half of what is held before the rest builds strength.
    static boolean isScarce(List<Segment> segments) {
        var work = segments.stream()
                .filter(segment -> segment.kind() != PoseKind.REST)
                .toList();
        long all = work.stream().mapToLong(Segment::millis).sum();
        long builds = work.stream()
                .filter(segment -> builds(segment.pose()))
                .mapToLong(Segment::millis)
                .sum();
        return builds * 100 < all * 51;
    }

    /// Whether what this person may do of a class builds strength for half of it, its rest apart.
    boolean isHalfOf(Sequence sequence, long millis) {
        long builds = sequence.blocks().stream().mapToLong(this::building).sum();
        long rest = millis / 5;
        return builds * 2 >= millis - rest;
    }

    private long building(Block block) {
        long once = block.phase() == Phase.FINAL_REST
                ? 0
                : block.steps().stream().mapToLong(this::building).sum();
        return block.rounds() == null ? once : once * block.rounds().usual();
    }

    /// How long it may be held at most, if it builds strength.
    private long building(Step step) {
        var pose = repertoire.pose(step.pose());
        return builds(pose) && Forms.of(step, pose, wishes) instanceof Forms.Taken taken
                ? (step.sides() == Sides.BOTH ? 2 : 1)
                        * step.dose().planning().millis(taken.extents().longest(), wishes.breathMillis())
                : 0;
    }
}
