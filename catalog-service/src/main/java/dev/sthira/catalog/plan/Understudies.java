package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Sides;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Steps in where body, props or dislikes leave too little of a class for its time: poses that serve its intent, that
/// nothing speaks against, or if they are gentle no more than a caution, and that are done where the class passes
/// anyway. What works comes before what rests.
final class Understudies {
    private static final long SHORT_MILLIS = 12_000;
    private static final long BREATH_MILLIS = 4_000;
    private static final int MODERATE = 2;
    private static final int GENTLE = 1;
    private static final int DETOUR_SECONDS = 8;
    private static final long PACE_MILLIS = 75_000;
    private static final long STILL_MILLIS = 150_000;

    private final LineUp lineUp;
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Sequence sequence;
    private final Recipe recipe;
    private final Predicate<Pose> which;
    private @Nullable List<Understudy> able;

    Understudies(LineUp lineUp, Repertoire repertoire, Wishes wishes, Sequence sequence, Predicate<Pose> which) {
        this.lineUp = lineUp;
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.sequence = sequence;
        this.recipe = Recipe.of(sequence.intent(), wishes.body());
        this.which = which;
    }

    /// Who could step in; many classes never ask.
    private List<Understudy> able() {
        if (able == null) {
            able = repertoire.inOrder().stream()
                    .filter(which)
                    .filter(this::suits)
                    .flatMap(pose -> understudy(pose).stream())
                    .toList();
        }
        return able;
    }

    /// A pose that could step in, held as long as it is good for.
    private record Understudy(Pose pose, Forms.Taken taken, Sequence.Step step, boolean minded, int weight) {}

    /// One of them in one place.
    private record Entry(Understudy understudy, int at, int detour, int leap) {
        boolean isRest() {
            return understudy.pose.asks() == 0;
        }
    }

    /// One after the other as long as the class is too short, and no more than a class of so many milliseconds should
    /// have.
    void stepIn(long millis, BooleanSupplier isTooShort) {
        while (isTooShort.getAsBoolean() && count() * PACE_MILLIS < millis) {
            var next = entries()
                    .min(Comparator.comparing((Entry entry) -> entry.isRest() != recipe.isQuiet())
                            .thenComparing(entry -> entry.understudy.minded)
                            .thenComparingInt(entry -> -entry.understudy.weight)
                            .thenComparingInt(Entry::detour)
                            .thenComparingInt(Entry::leap));
            if (next.isEmpty()) {
                return;
            }
            enter(next.get());
        }
    }

    private long count() {
        return lineUp.parts().stream()
                .filter(part -> part.rounds() == null && !part.isLink())
                .count();
    }

    private boolean suits(Pose pose) {
        return pose.kind() == PoseKind.POSE
                && pose.asks() <= (recipe.isQuiet() ? GENTLE : MODERATE)
                && !(recipe.isQuiet() && pose.areas().strengthens().contains(Area.CORE))
                && wishes.level().covers(pose.level())
                && Growth.root(pose.slug()) == null
                && pose.usualDose().millis(pose.usualDose().usual(), BREATH_MILLIS) >= SHORT_MILLIS;
    }

    private Optional<Understudy> understudy(Pose pose) {
        var dose = dose(pose);
        var step = PlainStep.of(pose, repertoire.ways()).lasting(new Dose(List.of(new Taught.None(null)), dose));
        return Forms.of(step, pose, wishes) instanceof Forms.Taken taken
                        && pose.position(taken.form().variation()).equals(pose.position())
                        && (pose.asks() <= GENTLE
                                || pose.asksIn(taken.form().variation()) <= GENTLE
                                || !wishes.mind(pose, taken.form().variation()))
                ? Optional.of(new Understudy(
                        pose,
                        taken,
                        step,
                        wishes.mind(pose, taken.form().variation()),
                        recipe.weight(pose, sequence.focus())))
                : Optional.empty();
    }

    /// Only a quiet class is filled with sitting or lying still.
    private Measure dose(Pose pose) {
        var usual = pose.usualDose();
        var dose = LongHold.of(usual, LongHold.times(pose.asks()));
        int most = dose.longest();
        while (!recipe.isQuiet()
                && pose.asks() == GENTLE
                && most > usual.usual()
                && usual.millis(most, wishes.breathMillis()) > STILL_MILLIS) {
            most--;
        }
        return dose.upTo(most);
    }

    private Stream<Entry> entries() {
        var parts = lineUp.parts();
        var passed = passed(parts);
        var there = parts.stream().map(part -> part.pose().slug()).collect(Collectors.toSet());
        var open = IntStream.range(1, parts.size())
                .filter(at -> isOpen(at, parts))
                .boxed()
                .toList();
        return able().stream()
                .filter(one -> !there.contains(one.pose.slug())
                        && passed.contains(one.pose.position().start())
                        && passed.contains(one.pose.position().end()))
                .flatMap(one -> open.stream()
                        .filter(at -> suitsTheLoad(one.pose, parts.get(at - 1), parts.get(at)))
                        .map(at -> new Entry(one, at, detour(one.pose, at, parts), leap(one.pose, at, parts)))
                        .filter(entry -> entry.detour <= DETOUR_SECONDS));
    }

    /// Where the class is anyway; from the back one turns to the side with ease.
    private static Set<Position> passed(List<Part> parts) {
        var passed = EnumSet.noneOf(Position.class);
        for (var part : parts) {
            passed.add(part.position().start());
            passed.add(part.position().end());
        }
        if (passed.contains(Position.SUPINE)) {
            passed.add(Position.SIDE_LYING);
        }
        return passed;
    }

    private static boolean isOpen(int at, List<Part> parts) {
        var host = parts.get(at - 1);
        var after = parts.get(at);
        return Openings.isOpen(at, parts)
                && host.rounds() == null
                && !host.isLink()
                && !after.isLink()
                && !isOneSided(host)
                && !isOneSided(after);
    }

    /// Whether it asks for about as much as what is before or after it, and for little outside of the main part.
    private static boolean suitsTheLoad(Pose pose, Part host, Part after) {
        return (host.phase() == Phase.MAIN || pose.asks() <= GENTLE)
                && (Math.abs(pose.asks() - host.asks()) <= 1 || Math.abs(pose.asks() - after.asks()) <= 1);
    }

    /// Whether it is one side of a series whose other side follows.
    private static boolean isOneSided(Part part) {
        return part.step().sides() == Sides.RIGHT || part.step().sides() == Sides.LEFT;
    }

    /// The seconds that it adds to the way that is there.
    private int detour(Pose pose, int at, List<Part> parts) {
        var from = parts.get(at - 1).position().end();
        return Openings.detour(pose, at, parts, repertoire.ways())
                - Openings.into(parts.get(at), from, repertoire.ways());
    }

    /// How much more or less it asks than what comes before and after it.
    private static int leap(Pose pose, int at, List<Part> parts) {
        return Math.abs(pose.asks() - parts.get(at - 1).asks())
                + Math.abs(pose.asks() - parts.get(at).asks());
    }

    private void enter(Entry entry) {
        var host = lineUp.parts().get(entry.at - 1);
        var one = entry.understudy;
        var notes = new ArrayList<Note>();
        if (wishes.source() instanceof Wishes.Taught) {
            notes.add(Reasons.stepsIn(one.pose));
        }
        notes.addAll(one.taken.notes());
        lineUp.add(
                entry.at,
                new Part(
                        -1,
                        host.block(),
                        host.number(),
                        host.phase(),
                        null,
                        PlainStep.inForm(one.step, one.pose, one.taken.form().variation(), repertoire.ways()),
                        one.pose,
                        one.taken.form(),
                        one.taken.extents(),
                        one.pose.slug(),
                        false,
                        notes));
    }
}
