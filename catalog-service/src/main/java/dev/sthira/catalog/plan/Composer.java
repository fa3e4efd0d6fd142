package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Recipe.Leg;
import dev.sthira.catalog.plan.Recipe.Station;
import dev.sthira.catalog.plan.Wishes.Composed;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Family;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import dev.sthira.catalog.sequence.Sequence.Start;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Puts a class together from the catalog: a warm-up, legs whose load rises and falls once, one counter-pose after a
/// group, a cool-down on the back, and a rest. A longer class holds longer and goes through more rounds; it has about a
/// pose for every two minutes. The seed decides between what is equally good.
final class Composer {
    private static final long LONG_MILLIS = 20 * 60_000;
    private static final long SHORT_MILLIS = 12_000;
    private static final long BREATH_MILLIS = 4_000;
    private static final int WORK = 3;
    private static final int PEAK = 4;

    private final Composed wish;
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Recipe recipe;
    private final Vocabulary words;
    private final Chance chance;
    private final long millis;
    private final Breathing breathing;
    private final List<Pose> able;
    private final Set<String> taken = new HashSet<>();
    private final List<Pose> chosen = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final ComposedSteps steps;

    private Composer(Composed wish, Repertoire repertoire, Wishes wishes) {
        this.wish = wish;
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.words = repertoire.ways().vocabulary();
        this.recipe = Recipe.of(wish.intent(), wishes.body());
        this.chance = new Chance(Chance.mix(wish.seed()) ^ wish.intent().ordinal());
        this.millis = Objects.requireNonNull(wishes.minutes()) * 60_000L;
        this.breathing = new Breathing(wish.intent(), millis);
        this.able = repertoire.inOrder().stream().filter(this::isAble).toList();
        this.steps = new ComposedSteps(repertoire.ways(), recipe.isStrong(), millis, breathing);
    }

    static Sequence compose(Composed wish, Repertoire repertoire, Wishes wishes) {
        return new Composer(wish, repertoire, wishes.carefully()).compose();
    }

    private Sequence compose() {
        int poses = Math.max(3, (int) (millis / recipe.pace()));
        int ends = Math.max(1, poses / (recipe.isStrong() ? 6 : 5));
        var opening = drawn(1, pose -> breathing.opens(pose) && recipe.warmUp().holds(pose.position()));
        block(words.say("block.warm-up"), Phase.WARM_UP, joined(opening, warmUp(ends)));
        var coolDown = coolDown(ends);
        var closing = drawn(1, pose -> breathing.closes(pose) && endsWhere(coolDown, pose));
        flow();
        legs(Math.max(1, poses - 2 * ends));
        block(words.say("block.cool-down"), Phase.COOL_DOWN, joined(coolDown, closing));
        finalRest();
        var title = Sentences.title(wish, wishes);
        return new Sequence(
                "composed-%08x".formatted(title.in(Vocabulary.ENGLISH).hashCode() ^ hash()),
                1,
                words.language(),
                title.in(words),
                wish.intent(),
                wish.focus(),
                wishes.level(),
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

    /// Whether somebody can do it, and where the pose is done.
    private boolean isAble(Pose pose) {
        var step = PlainStep.of(pose, repertoire.ways());
        return wishes.level().covers(pose.level())
                && pose.usualDose().millis(pose.usualDose().usual(), BREATH_MILLIS) >= SHORT_MILLIS
                && Forms.of(step, pose, wishes) instanceof Forms.Taken it
                && pose.position(it.form().variation()).equals(pose.position());
    }

    private List<Pose> warmUp(int count) {
        var first = drawn(count, pose -> isGentle(pose) && recipe.warmUp().holds(pose.position()));
        var low = drawn(Math.max(1, count / 2), pose -> isGentle(pose) && Station.ON_HANDS.holds(pose.position()));
        return recipe.isQuiet() || recipe.warmUp() == Station.STANDING_UP ? first : joined(first, low);
    }

    /// What asks for little and pulls at nothing that is cold.
    private static boolean isGentle(Pose pose) {
        return pose.kind() == PoseKind.POSE && pose.asks() == 1 && !pose.isOf(Family.FORWARD_BEND);
    }

    private List<Pose> coolDown(int count) {
        var lying =
                drawn(count, pose -> pose.asks() <= 1 && Station.ON_THE_BACK.holds(pose.position()) && isPose(pose));
        return lying.isEmpty()
                ? drawn(count, pose -> pose.asks() <= 1 && Station.SITTING.holds(pose.position()) && isPose(pose))
                : lying;
    }

    private boolean isPose(Pose pose) {
        return pose.kind() == PoseKind.POSE || (recipe.isQuiet() && pose.kind() == PoseKind.REST);
    }

    private static boolean endsWhere(List<Pose> poses, Pose pose) {
        return !poses.isEmpty()
                && poses.getLast().position().end().equals(pose.position().start());
    }

    private void legs(int count) {
        int load = 0;
        for (int i = 0; i < recipe.legs().size(); i++) {
            var leg = recipe.legs().get(i);
            int many = Math.max(1, Math.round((float) count * leg.share() / recipe.shares()));
            load = Math.max(load, leg(leg, many, load, recipe.risesAfter(i)));
        }
    }

    /// The poses of a leg from the gentlest up, or from the hardest down where the class has been as high before. Where
    /// it rises on, only what has to be balanced is.
    private int leg(Leg leg, int count, int before, boolean risesOn) {
        boolean falls = leg.most() <= before;
        var poses = new ArrayList<>(drawn(
                count,
                pose -> isPose(pose)
                        && pose.asks() >= Math.max(leg.least(), falls ? 0 : before - 1)
                        && pose.asks() <= leg.most()
                        && leg.station().holds(pose.position())
                        && !(leg.station() == Station.STANDING_UP && isDeepBackBend(pose))
                        && isPrepared(pose)));
        var byLoad = Comparator.comparingInt(Pose::asks);
        poses.sort((falls ? byLoad.reversed() : byLoad)
                .thenComparing(pose -> pose.position().start()));
        counter(poses, leg.station(), risesOn).ifPresent(poses::add);
        block(words.of("station", leg.station()), Phase.MAIN, poses);
        return poses.stream().mapToInt(Pose::asks).max().orElse(before);
    }

    private static boolean isDeepBackBend(Pose pose) {
        return pose.isOf(Family.BACK_BEND) && pose.asks() >= WORK;
    }

    /// Whether something of its family has been chosen that leads up to it.
    private boolean isPrepared(Pose pose) {
        return pose.asks() < PEAK
                || chosen.stream()
                        .anyMatch(other -> other.asks() > 1
                                && other.asks() < pose.asks()
                                && other.isOf(Family.BACK_BEND) == pose.isOf(Family.BACK_BEND));
    }

    /// One for the whole group, if it did something that asks for it and the class has not had the same before.
    private Optional<Pose> counter(List<Pose> group, Station station, boolean risesOn) {
        return group.reversed().stream()
                .filter(pose -> isDeepBackBend(pose) || (!risesOn && pose.asks() >= WORK))
                .flatMap(pose -> pose.counterPoses().stream())
                .flatMap(slug -> able.stream().filter(pose -> pose.slug().equals(slug)))
                .filter(pose -> pose.asks() == 0 || (pose.asks() < WORK && station.holds(pose.position())))
                .filter(pose -> taken.add(pose.slug()))
                .findFirst();
    }

    private int weight(Pose pose) {
        int weight = recipe.weight(pose, wish.focus());
        return wish.intent() == Intent.BALANCE && pose.isOf(Family.BALANCE) ? 4 * weight + 4 : weight;
    }

    private record Lot(Pose pose, double ticket) {}

    /// Draws so many, those that suit the wish sooner, each once.
    private List<Pose> drawn(int count, Predicate<Pose> kind) {
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
        lots.forEach(pose -> taken.add(pose.slug()));
        chosen.addAll(lots);
        return lots;
    }

    /// A salutation, where the class has time for it and all of its poses are done where they belong.
    private void flow() {
        var poses = ComposedSteps.SALUTATION.stream()
                .flatMap(slug -> able.stream().filter(pose -> pose.slug().equals(slug)))
                .toList();
        if (recipe.flows() && millis >= LONG_MILLIS && poses.size() == ComposedSteps.SALUTATION.size()) {
            int rounds = (int) Math.min(6, 2 + millis / (2 * LONG_MILLIS));
            blocks.add(new Block(
                    blocks.size() + 1,
                    words.say("block.salutation"),
                    Phase.MAIN,
                    new Start(Position.STANDING),
                    new Rounds(2, rounds, 2 * rounds),
                    poses.stream().map(steps::movement).toList()));
            chosen.addAll(poses);
        }
    }

    private void block(String title, Phase phase, List<Pose> poses) {
        if (!poses.isEmpty()) {
            var start = steps.at(poses.getFirst());
            var all = new ArrayList<Step>();
            poses.forEach(pose -> all.add(steps.held(pose)));
            blocks.add(new Block(blocks.size() + 1, title, phase, new Start(start), null, all));
        }
    }

    private void finalRest() {
        FinalRest.standIns(wishes).stream()
                .map(slug -> repertoire.poses().get(slug))
                .filter(Objects::nonNull)
                .filter(pose -> Forms.of(PlainStep.of(pose, repertoire.ways()), pose, wishes) instanceof Forms.Taken)
                .findFirst()
                .ifPresent(pose -> block(words.say("block.final-rest"), Phase.FINAL_REST, List.of(pose)));
    }

    private static List<Pose> joined(List<Pose> first, List<Pose> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
