package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Wishes.Composed;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Family;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Draws poses that this person can do by lot, each once: those that suit the wish and those they like sooner, and
/// those
/// later that the body lets them hold but briefly. The same seed draws the same.
final class Draw {
    private static final long SHORT_MILLIS = 12_000;
    private static final long BREATH_MILLIS = 4_000;
    private static final int MINDED_SHARE = 3;
    private static final int LIKED_TIMES = 3;

    private final Composed wish;
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Recipe recipe;
    private final Chance chance;
    private final List<Pose> able;
    private final Set<String> taken = new HashSet<>();
    private final List<Pose> drawn = new ArrayList<>();

    Draw(Composed wish, Repertoire repertoire, Wishes wishes, Recipe recipe) {
        this.wish = wish;
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.recipe = recipe;
        this.chance = new Chance(Chance.mix(wish.seed()) ^ wish.intent().ordinal());
        this.able = repertoire.inOrder().stream().filter(this::isAble).toList();
    }

    /// Whether it is long enough to be held by itself, and somebody can do it.
    private boolean isAble(Pose pose) {
        return pose.usualDose().millis(pose.usualDose().usual(), BREATH_MILLIS) >= SHORT_MILLIS
                && isDoneInItsPlace(pose);
    }

    /// Whether somebody can do it, and where the pose is done.
    private boolean isDoneInItsPlace(Pose pose) {
        var step = PlainStep.of(pose, repertoire.ways());
        return wishes.level().covers(pose.level())
                && Forms.of(step, pose, wishes) instanceof Forms.Taken it
                && pose.position(it.form().variation()).equals(pose.position())
                && repertoire.ways().barrier(pose, it.form().variation()).isEmpty();
    }

    private record Lot(Pose pose, double ticket) {}

    /// So many of a kind, from the gentlest up.
    List<Pose> poses(int count, Predicate<Pose> kind) {
        var lots = able.stream()
                .filter(kind)
                .map(pose -> new Lot(pose, -Math.log(1 - chance.next()) / Math.max(0.05, weight(pose))))
                .filter(lot -> !taken.contains(lot.pose.slug()))
                .sorted(Comparator.comparingDouble(Lot::ticket))
                .limit(count)
                .map(Lot::pose)
                .sorted(Comparator.comparingInt(Pose::asks)
                        .thenComparing(pose -> pose.position().start()))
                .toList();
        lots.forEach(this::take);
        return lots;
    }

    private double weight(Pose pose) {
        double weight = recipe.weight(pose, wish.focus());
        double suited = wish.intent() == Intent.BALANCE && pose.isOf(Family.BALANCE) ? 4 * weight + 4 : weight;
        double liked = wishes.like(pose) ? LIKED_TIMES * suited : suited;
        return wishes.mind(pose, null) ? liked / MINDED_SHARE : liked;
    }

    /// A certain pose, if this person can do it.
    Optional<Pose> able(String slug) {
        return able.stream().filter(pose -> pose.slug().equals(slug)).findFirst();
    }

    /// A certain pose as a movement of a flow, however briefly it is held by itself, if this person can do it.
    Optional<Pose> movement(String slug) {
        return Optional.ofNullable(repertoire.poses().get(slug)).filter(this::isDoneInItsPlace);
    }

    boolean isTaken(Pose pose) {
        return taken.contains(pose.slug());
    }

    void take(Pose pose) {
        taken.add(pose.slug());
        drawn.add(pose);
    }

    /// What a flow goes through may come once more on its own.
    void flowThrough(List<Pose> poses) {
        drawn.addAll(poses);
    }

    /// All that has been drawn so far, in the order of the class.
    List<Pose> drawn() {
        return List.copyOf(drawn);
    }
}
