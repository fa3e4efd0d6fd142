package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.List;

/// How long may be stayed where there is time: the less a pose asks, the longer.
final class LongHold {
    private static final int MOST_SECONDS = 600;
    private static final int MOST_COUNTS = 60;
    private static final int GENTLE = 1;
    private static final long SOFT_MILLIS = 120_000;
    private static final int RESTFUL = 4;

    private LongHold() {}

    /// So many times the usual at most.
    static Measure of(Measure usual, int times) {
        int most = usual.unit() == Unit.SECONDS ? MOST_SECONDS : MOST_COUNTS;
        return usual.upTo(Math.max(usual.longest(), Math.min(most, usual.usual() * times)));
    }

    /// How many times the usual a pose may be held that asks so much.
    static int times(int asks) {
        return Math.max(1, RESTFUL - asks);
    }

    /// How often at most of so many: late in pregnancy nothing is held for minutes, as soft ligaments should not hang;
    /// rest and breath apart.
    static int most(Pose pose, Measure measure, int count, Wishes wishes) {
        int most = count;
        while (wishes.body().isLateInPregnancy()
                && pose.asks() > 0
                && !pose.isStill()
                && most > measure.shortest()
                && measure.millis(most, wishes.breathMillis()) > SOFT_MILLIS) {
            most--;
        }
        return most;
    }

    /// The same parts, the gentle ones for as long as the catalog allows, whatever the class has them for.
    static List<Part> gentle(List<Part> parts, Wishes wishes) {
        return parts.stream()
                .map(part -> mayStay(part, wishes) ? part.lasting(part.extents().upTo(most(part, wishes))) : part)
                .toList();
    }

    private static int most(Part part, Wishes wishes) {
        var usual = part.pose().usualDose();
        return most(part.pose(), usual, usual.longest(), wishes);
    }

    private static boolean mayStay(Part part, Wishes wishes) {
        var measure = part.step().dose().planning();
        var usual = part.pose().usualDose();
        return part.asks() <= GENTLE
                && part.rounds() == null
                && part.phase() != Phase.FINAL_REST
                && !part.pose().isStill()
                && !part.isLink()
                && measure.unit() == usual.unit()
                && measure.millis(1, 1) == usual.millis(1, 1)
                && !wishes.mind(part.pose(), part.form().variation());
    }
}
