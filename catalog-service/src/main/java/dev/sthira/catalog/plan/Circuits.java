package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Sidedness;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Strength for whom much of it is too much: what is safe, near one place on the floor, gone through in rounds, as back
/// schools do. What is safe is done again sooner than something else is tried.
final class Circuits {
    private static final int WORK = 3;
    private static final int MOST_ROUNDS = 3;
    private static final long VISIT_MILLIS = 60_000;
    private static final long WAY_MILLIS = 5_000;
    private static final List<Set<Position>> PLACES = List.of(
            EnumSet.of(Position.HANDS_AND_KNEES, Position.FOREARMS_AND_KNEES),
            EnumSet.of(Position.PRONE),
            EnumSet.of(Position.SIDE_LYING, Position.SUPINE));

    private final Draw draw;
    private final Wishes wishes;
    private final long millis;

    /// @param millis the time they should take together
    Circuits(Draw draw, Wishes wishes, long millis) {
        this.draw = draw;
        this.wishes = wishes;
        this.millis = millis;
    }

    /// Poses that are gone through one after the other, so many times, or once where there is no time for more.
    record Circuit(List<Pose> poses, int times) {
        Rounds rounds() {
            return new Rounds(times, times, times);
        }
    }

    /// At most three, from hands and knees down to the back.
    List<Circuit> draw() {
        int poses = (int) Math.max(MOST_ROUNDS, millis / VISIT_MILLIS / 2);
        var chosen = draw.poses(poses, Circuits::belongs);
        long once = chosen.stream().mapToLong(this::usually).sum();
        int times = (int) Math.clamp(Math.ceilDiv(millis, Math.max(1, once)), 1, MOST_ROUNDS);
        var circuits = new ArrayList<Circuit>();
        for (var place : PLACES) {
            var there = chosen.stream().filter(pose -> isAt(pose, place)).toList();
            if (!there.isEmpty()) {
                circuits.add(new Circuit(there, there.size() == 1 ? 1 : times));
            }
        }
        return circuits;
    }

    private long usually(Pose pose) {
        int sides = pose.sidedness() == Sidedness.ONE_SIDE_THEN_OTHER ? 2 : 1;
        return sides * pose.usualDose().millis(pose.usualDose().usual(), wishes.breathMillis()) + WAY_MILLIS;
    }

    private static boolean belongs(Pose pose) {
        return Strength.builds(pose)
                && pose.asks() <= WORK
                && Growth.root(pose.slug()) == null
                && PLACES.stream().anyMatch(place -> isAt(pose, place));
    }

    private static boolean isAt(Pose pose, Set<Position> place) {
        return place.contains(pose.position().start())
                && place.contains(pose.position().end());
    }
}
