package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Recipe.Leg;
import dev.sthira.catalog.plan.Recipe.Station;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The hill of a composed class: legs whose load rises and falls once, each near one position, with what grows out of a
/// pose behind it and one counter-pose for the group.
final class Legs {
    private static final int WORK = 3;
    private static final int PEAK = 4;
    private static final int MUCH = 3;
    private static final Leg LYING = new Leg(Station.ON_THE_BACK, 1, 2, 0);

    private final Recipe recipe;
    private final Draw draw;
    private final boolean works;

    /// @param works whether nothing should come but what builds strength
    Legs(Recipe recipe, Draw draw, boolean works) {
        this.recipe = recipe;
        this.draw = draw;
        this.works = works;
    }

    /// @param count how many poses all of them have together
    void walk(int count, BiConsumer<Station, List<Pose>> block) {
        int load = 0;
        int placed = 0;
        for (int i = 0; i < recipe.legs().size(); i++) {
            var leg = recipe.legs().get(i);
            int many = Math.max(1, Math.round((float) count * leg.share() / recipe.shares()));
            var poses = poses(leg, many, load, recipe.risesAfter(i));
            block.accept(leg.station(), poses);
            placed += poses.size();
            load = Math.max(load, poses.stream().mapToInt(Pose::asks).max().orElse(load));
        }
        makeUp(count - placed, count, load, block);
    }

    /// What the body keeps from its legs a class makes up for lying down.
    private void makeUp(int missing, int count, int load, BiConsumer<Station, List<Pose>> block) {
        if (!works && missing * MUCH >= count) {
            block.accept(Station.ON_THE_BACK, poses(LYING, missing, load, false));
        }
    }

    /// The poses of a leg from the gentlest up, or from the hardest down where the class has been as high before. Where
    /// it rises on, only what has to be balanced is.
    private List<Pose> poses(Leg leg, int count, int before, boolean risesOn) {
        boolean falls = leg.most() <= before;
        var poses = new ArrayList<>(draw.poses(
                count,
                pose -> recipe.practises(pose)
                        && (!works || Strength.builds(pose))
                        && pose.asks() >= Math.max(leg.least(), falls ? 0 : before - 1)
                        && belongs(pose, leg)
                        && isPrepared(pose)
                        && isRooted(pose, leg)));
        var byLoad = Comparator.comparingInt(Pose::asks);
        poses.sort((falls ? byLoad.reversed() : byLoad)
                .thenComparing(pose -> pose.position().start()));
        behindTheirRoots(poses);
        counter(poses, leg.station(), risesOn).ifPresent(poses::add);
        return poses;
    }

    private static boolean belongs(Pose pose, Leg leg) {
        return pose.asks() <= leg.most()
                && leg.station().holds(pose.position())
                && !(leg.station() == Station.STANDING_UP && isDeepBackBend(pose));
    }

    private static boolean isDeepBackBend(Pose pose) {
        return pose.isOf(Family.BACK_BEND) && pose.asks() >= WORK;
    }

    /// Whether something of its family has been chosen that leads up to it.
    private boolean isPrepared(Pose pose) {
        return pose.asks() < PEAK
                || draw.drawn().stream()
                        .anyMatch(other -> other.asks() > 1
                                && other.asks() < pose.asks()
                                && other.isOf(Family.BACK_BEND) == pose.isOf(Family.BACK_BEND));
    }

    /// Whether what it grows out of can come in this leg as well.
    private boolean isRooted(Pose pose, Leg leg) {
        var root = Growth.root(pose.slug());
        return root == null
                || draw.able(root)
                        .filter(it -> belongs(it, leg) && isPrepared(it))
                        .isPresent();
    }

    private void behindTheirRoots(List<Pose> poses) {
        for (var pose : List.copyOf(poses)) {
            var root = Growth.root(pose.slug());
            if (root != null) {
                poses.remove(pose);
                poses.add(indexOf(root, poses) + 1, pose);
            }
        }
    }

    private int indexOf(String root, List<Pose> poses) {
        for (int i = 0; i < poses.size(); i++) {
            if (poses.get(i).slug().equals(root)) {
                return i;
            }
        }
        var missing = draw.able(root).orElseThrow();
        draw.take(missing);
        int at = (int)
                poses.stream().takeWhile(pose -> pose.asks() <= missing.asks()).count();
        poses.add(at, missing);
        return at;
    }

    /// One for the whole group, if it did something that asks for it and the class has not had the same before.
    private Optional<Pose> counter(List<Pose> group, Station station, boolean risesOn) {
        var counter = group.reversed().stream()
                .filter(pose -> isDeepBackBend(pose) || (!risesOn && pose.asks() >= WORK))
                .flatMap(pose -> pose.counterPoses().stream())
                .flatMap(slug -> draw.able(slug).stream())
                .filter(pose -> pose.asks() == 0 || (pose.asks() < WORK && station.holds(pose.position())))
                .filter(pose -> !draw.isTaken(pose))
                .findFirst();
        counter.ifPresent(draw::take);
        return counter;
    }
}
