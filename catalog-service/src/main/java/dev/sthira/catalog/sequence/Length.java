package dev.sthira.catalog.sequence;

import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Order;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import org.jspecify.annotations.Nullable;

/// How long a class takes as it is taught, in whole minutes: its shortest, usual and longest doses, ways included.
///
/// @param shortest minutes with every dose at its shortest
/// @param usual    minutes as usual
/// @param longest  minutes with every dose at its longest
public record Length(int shortest, int usual, int longest) {
    private static final long USUAL_BREATH_MILLIS = 4500;

    public static Length of(Sequence sequence) {
        return new Length(
                minutes(sequence, Extent.SHORTEST), minutes(sequence, Extent.USUAL), minutes(sequence, Extent.LONGEST));
    }

    private static int minutes(Sequence sequence, Extent extent) {
        var millis = sequence.blocks().stream()
                .mapToLong(block -> millis(block, extent))
                .sum();
        return (int) Math.max(1, Math.round(millis / 60_000.0));
    }

    private static long millis(Block block, Extent extent) {
        return times(block.rounds(), extent)
                * block.steps().stream().mapToLong(step -> millis(step, extent)).sum();
    }

    private static int times(@Nullable Rounds rounds, Extent extent) {
        if (rounds == null) {
            return 1;
        }
        return switch (extent) {
            case SHORTEST -> rounds.shortest();
            case USUAL -> rounds.usual();
            case LONGEST -> rounds.longest();
        };
    }

    private static long millis(Step step, Extent extent) {
        var dose = step.dose().planning();
        int count = dose.count(extent);
        boolean both = step.sides() == Sides.BOTH;
        long hold = dose.millis(count, USUAL_BREATH_MILLIS) * (both ? 2 : 1);
        long switching = step.switchSides() == null ? 0 : step.switchSides().seconds() * 1000L;
        return step.transition().seconds() * 1000L + hold + switches(step, dose, count) * switching;
    }

    private static int switches(Step step, Measure dose, int count) {
        if (step.sides() != Sides.BOTH) {
            return 0;
        }
        return step.order() == Order.SIDE_BY_SIDE && dose.unit() == Unit.ROUNDS ? 2 * count - 1 : 1;
    }
}
