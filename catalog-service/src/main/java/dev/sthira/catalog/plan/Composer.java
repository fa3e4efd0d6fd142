package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Recipe.Station;
import dev.sthira.catalog.plan.Wishes.Composed;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Family;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import dev.sthira.catalog.sequence.Sequence.Start;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Puts a class together from the catalog: a warm-up, perhaps a salutation, the hill of its legs, a cool-down on the
/// back, and a rest. A longer class holds longer and goes through more rounds; it has about a pose for every two
/// minutes.
final class Composer {
    private static final long LONG_MILLIS = 20 * 60_000;

    private final Composed wish;
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Recipe recipe;
    private final Vocabulary words;
    private final long millis;
    private final Breathing breathing;
    private final boolean inCircuits;
    private final Draw draw;
    private final List<Block> blocks = new ArrayList<>();
    private final ComposedSteps steps;

    private Composer(Composed wish, Repertoire repertoire, Wishes wishes, boolean inCircuits) {
        this.inCircuits = inCircuits;
        this.wish = wish;
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.words = repertoire.ways().vocabulary();
        this.recipe = Recipe.of(wish.intent(), wishes.body());
        this.millis = Objects.requireNonNull(wishes.minutes()) * 60_000L;
        this.breathing = new Breathing(wish.intent(), millis);
        this.draw = new Draw(wish, repertoire, wishes, recipe);
        this.steps = new ComposedSteps(repertoire.ways(), recipe, millis, breathing);
    }

    static Sequence compose(Composed wish, Repertoire repertoire, Wishes wishes) {
        var careful = wishes.carefully();
        var borne = repertoire.respecting(careful);
        var composer = new Composer(wish, borne, careful, false);
        var sequence = composer.compose();
        return careful.seekStrength() && !new Strength(borne, careful).isHalfOf(sequence, composer.millis)
                ? new Composer(wish, borne, careful, true).compose()
                : sequence;
    }

    private Sequence compose() {
        int poses = Math.max(3, (int) (millis / recipe.pace()));
        int ends = Math.max(1, poses / (recipe.isStrong() ? 6 : 5));
        var opening =
                draw.poses(1, pose -> breathing.opens(pose) && recipe.warmUp().holds(pose.position()));
        block(words.say("block.warm-up"), Phase.WARM_UP, joined(opening, warmUp(ends)));
        var coolDown = coolDown(ends);
        var closing = draw.poses(1, pose -> breathing.closes(pose) && endsWhere(coolDown, pose));
        flow();
        if (inCircuits) {
            circuits(poses - 2 * ends);
        } else {
            legs(recipe, poses - 2 * ends);
        }
        block(words.say("block.cool-down"), Phase.COOL_DOWN, joined(coolDown, closing));
        finalRest();
        return sequence();
    }

    private void legs(Recipe legs, int poses) {
        new Legs(legs, draw, wishes.seekStrength())
                .walk(Math.max(1, poses), (station, leg) -> block(words.of("station", station), Phase.MAIN, leg));
    }

    /// The first leg as ever, and then what is safe in rounds.
    private void circuits(int poses) {
        var circuits = new Circuits(draw, wishes, millis * 2 / 5).draw();
        legs(recipe.firstLeg(), poses / 3);
        for (var circuit : circuits) {
            var start = steps.at(circuit.poses().getFirst());
            blocks.add(new Block(
                    blocks.size() + 1,
                    words.say("block.circuit"),
                    Phase.MAIN,
                    new Start(start),
                    circuit.times() > 1 ? circuit.rounds() : null,
                    circuit.poses().stream().map(steps::held).toList()));
        }
    }

    private Sequence sequence() {
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

    private List<Pose> warmUp(int count) {
        var first = draw.poses(count, pose -> isGentle(pose) && recipe.warmUp().holds(pose.position()));
        var low = draw.poses(Math.max(1, count / 2), pose -> isGentle(pose) && Station.ON_HANDS.holds(pose.position()));
        return recipe.isQuiet() || recipe.warmUp() == Station.STANDING_UP ? first : joined(first, low);
    }

    /// What asks for little and pulls at nothing that is cold.
    private static boolean isGentle(Pose pose) {
        return pose.kind() == PoseKind.POSE && pose.asks() == 1 && !pose.isOf(Family.FORWARD_BEND);
    }

    private List<Pose> coolDown(int count) {
        var lying = cooling(count, Station.ON_THE_BACK);
        return lying.isEmpty() ? cooling(count, Station.SITTING) : lying;
    }

    private List<Pose> cooling(int count, Station station) {
        return draw.poses(
                count,
                pose -> pose.asks() <= 1
                        && station.holds(pose.position())
                        && recipe.practises(pose)
                        && leavesTimeToMove(pose));
    }

    /// Whether lying still in it takes no larger share of the class than there is rest in a class of its kind.
    private boolean leavesTimeToMove(Pose pose) {
        var usual = pose.usualDose();
        return pose.asks() > 0 || usual.millis(usual.usual(), wishes.breathMillis()) * recipe.restfulShare() <= millis;
    }

    private static boolean endsWhere(List<Pose> poses, Pose pose) {
        return !poses.isEmpty()
                && poses.getLast().position().end().equals(pose.position().start());
    }

    /// A salutation, where the class has time for it and all of its poses are done where they belong. One stands before
    /// it begins.
    private void flow() {
        var poses = ComposedSteps.SALUTATION.stream()
                .flatMap(movement -> draw.movement(movement.pose()).stream())
                .toList();
        if (recipe.flows()
                && millis >= LONG_MILLIS
                && poses.size() == ComposedSteps.SALUTATION.size()
                && draw.able(ComposedSteps.MOUNTAIN).isPresent()) {
            var standing = poses.getLast();
            draw.take(standing);
            block(words.of("station", Station.STANDING_UP), Phase.MAIN, List.of(standing));
            salutation(poses);
            draw.flowThrough(poses);
        }
    }

    private void salutation(List<Pose> poses) {
        int rounds = (int) Math.min(6, 2 + millis / (2 * LONG_MILLIS));
        var movements = new ArrayList<Step>();
        for (var pose : poses) {
            movements.add(steps.movement(pose, ComposedSteps.SALUTATION.get(movements.size())));
        }
        blocks.add(new Block(
                blocks.size() + 1,
                words.say("block.salutation"),
                Phase.MAIN,
                new Start(Position.STANDING),
                new Rounds(2, rounds, 2 * rounds),
                movements));
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
                .filter(pose ->
                        Forms.of(PlainStep.of(pose, repertoire.ways()), pose, wishes) instanceof Forms.Taken taken
                                && repertoire
                                        .ways()
                                        .barrier(pose, taken.form().variation())
                                        .isEmpty())
                .findFirst()
                .ifPresent(pose -> block(words.say("block.final-rest"), Phase.FINAL_REST, List.of(pose)));
    }

    private static List<Pose> joined(List<Pose> first, List<Pose> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
