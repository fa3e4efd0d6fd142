package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Recipe.Station;
import dev.sthira.catalog.plan.Wishes.Composed;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Sidedness;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Start;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Puts a class together from the catalog: a warm-up, poses for what is wished in an order that asks for few ways, the
/// counter-poses they call for, a cool-down on the back, and a rest. The seed decides between what is equally good.
final class Composer {
    private static final long LONGEST_FINAL_REST_MILLIS = 360_000;
    private static final long WAY_MILLIS = 14_000;
    private static final int NEAR_SECONDS = 6;
    private static final Set<Position> WARM_UP = Set.of(Position.SEATED, Position.HANDS_AND_KNEES);

    private final Composed wish;
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Recipe recipe;
    private final Chance chance;
    private final List<Pose> able;
    private final Set<String> taken = new HashSet<>();
    private final List<Block> blocks = new ArrayList<>();
    private Position at = Position.ANY;

    private Composer(Composed wish, Repertoire repertoire, Wishes wishes) {
        this.wish = wish;
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.recipe = Recipe.of(wish.intent());
        this.chance = new Chance(Chance.mix(wish.seed()) ^ wish.intent().ordinal());
        this.able = repertoire.inOrder().stream().filter(this::isAble).toList();
    }

    static Sequence compose(Composed wish, Repertoire repertoire, Wishes wishes) {
        return new Composer(wish, repertoire, wishes).compose();
    }

    private Sequence compose() {
        long millis = Objects.requireNonNull(wishes.minutes()) * 60_000L;
        long rest = Math.min(millis / 6, LONGEST_FINAL_REST_MILLIS);
        var warmUp = choose(Composer::warmsUp, millis / 6);
        var coolDown = choose(Composer::coolsDown, millis / 6);
        var main = choose(this::isMain, millis - rest - millis / 6 - millis / 6);
        block("Warm-up", Phase.WARM_UP, warmUp);
        for (var station : recipe.stations()) {
            block(
                    station.title,
                    Phase.MAIN,
                    main.stream().filter(station::holds).toList());
        }
        block("Cool-down", Phase.COOL_DOWN, coolDown);
        finalRest();
        return new Sequence(
                "composed-%08x".formatted(Sentences.title(wish, wishes).hashCode() ^ hash()),
                1,
                Sentences.title(wish, wishes),
                wish.intent(),
                wish.focus(),
                List.of(wishes.level()),
                blocks);
    }

    /// So that two classes that differ have two names.
    private int hash() {
        long mixed = 0;
        for (var block : blocks) {
            for (var step : block.steps()) {
                mixed = Chance.mix(mixed ^ step.pose().hashCode());
            }
        }
        return (int) mixed;
    }

    private boolean isAble(Pose pose) {
        var step = PlainStep.of(pose, repertoire.ways());
        return isOnTheMat(pose)
                && wishes.level().covers(pose.level())
                && Forms.of(step, pose, wishes) instanceof Forms.Taken;
    }

    private boolean isOnTheMat(Pose pose) {
        return pose.kind() == PoseKind.REST || Arrays.stream(Station.values()).anyMatch(station -> station.holds(pose));
    }

    /// What a choice is made among.
    private interface Kindness {
        boolean suits(Pose pose);
    }

    /// Low to the ground, on both sides at once, with no weight on hands and feet yet.
    private static boolean warmsUp(Pose pose) {
        return pose.kind() == PoseKind.POSE
                && pose.level() == Level.BEGINNER
                && pose.sidedness() != Sidedness.ONE_SIDE_THEN_OTHER
                && WARM_UP.contains(pose.position().start())
                && WARM_UP.contains(pose.position().end());
    }

    private static boolean coolsDown(Pose pose) {
        return pose.kind() == PoseKind.POSE && pose.level() == Level.BEGINNER && Station.ON_THE_BACK.holds(pose);
    }

    private boolean isMain(Pose pose) {
        return pose.kind() == PoseKind.POSE
                && recipe.highest().covers(pose.level())
                && recipe.stations().stream().anyMatch(station -> station.holds(pose));
    }

    private record Lot(Pose pose, double ticket) {}

    /// Draws poses until their usual doses fill the time, those that suit the wish sooner, each once.
    private List<Pose> choose(Kindness kind, long millis) {
        var lots = able.stream()
                .filter(kind::suits)
                .map(pose ->
                        new Lot(pose, -Math.log(1 - chance.next()) / Math.max(0.05, recipe.weight(pose, wish.focus()))))
                .filter(it -> !taken.contains(it.pose.slug()))
                .sorted(Comparator.comparingDouble(Lot::ticket))
                .toList();
        var chosen = new ArrayList<Pose>();
        long spent = 0;
        for (var one : lots) {
            long length = millis(one.pose);
            if (spent + length / 2 > millis && !chosen.isEmpty()) {
                break;
            }
            spent += length;
            chosen.add(one.pose);
            taken.add(one.pose.slug());
        }
        chosen.sort(Comparator.comparing((Pose pose) -> pose.level())
                .thenComparing(pose -> pose.position().start()));
        return chosen;
    }

    private long millis(Pose pose) {
        long hold = pose.usualDose().millis(pose.usualDose().usual(), wishes.breathMillis());
        return WAY_MILLIS + (pose.sidedness() == Sidedness.ONE_SIDE_THEN_OTHER ? 2 * hold + 5_000 : hold);
    }

    private void block(String title, Phase phase, List<Pose> poses) {
        if (poses.isEmpty()) {
            return;
        }
        var steps = new ArrayList<Step>();
        var start = at == Position.ANY ? poses.getFirst().position().start() : at;
        for (int i = 0; i < poses.size(); i++) {
            var pose = poses.get(i);
            steps.add(step(pose));
            if (phase == Phase.MAIN && (i + 1 == poses.size() || !counters(pose, poses.get(i + 1)))) {
                able.stream()
                        .filter(other -> counters(pose, other) && isNear(pose, other))
                        .findFirst()
                        .map(this::step)
                        .ifPresent(steps::add);
            }
        }
        blocks.add(new Block(blocks.size() + 1, title, phase, new Start(start), null, steps));
    }

    private static boolean counters(Pose pose, Pose other) {
        return pose.counterPoses().contains(other.slug());
    }

    /// Whether a counter-pose is at hand: one that lies further off has to wait for the cool-down.
    private boolean isNear(Pose pose, Pose other) {
        return repertoire
                        .ways()
                        .between(pose.position().end(), other.position().start())
                        .seconds()
                <= NEAR_SECONDS;
    }

    private Step step(Pose pose) {
        var step = PlainStep.of(pose, repertoire.ways())
                .after(Route.into(repertoire.ways(), at, pose, pose.position().start()));
        at = pose.position().end().after(at);
        return step;
    }

    private void finalRest() {
        var late = wishes.body().all().contains(Concern.PREGNANCY_SECOND_TRIMESTER)
                || wishes.body().all().contains(Concern.PREGNANCY_THIRD_TRIMESTER);
        Stream.of(late ? "side-lying-rest" : "savasana", "side-lying-rest", "constructive-rest", "seated-rest")
                .filter(slug -> able.stream().anyMatch(pose -> pose.slug().equals(slug)))
                .findFirst()
                .map(repertoire::pose)
                .ifPresent(pose -> block("Final rest", Phase.FINAL_REST, List.of(pose)));
    }
}
