package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.sequence.Sequence;
import org.jspecify.annotations.Nullable;

/// Makes plans: a pure function of a sequence, the poses of the catalog and a person's wishes.
final class Plans {
    private final Sequence sequence;
    private final Wishes wishes;
    private final LineUp lineUp;
    private final Route route;

    private Plans(Sequence sequence, Repertoire repertoire, Wishes wishes) {
        this.sequence = sequence;
        this.wishes = wishes;
        this.route = new Route(repertoire.ways());
        this.lineUp = LineUp.of(sequence, repertoire, wishes);
    }

    /// The one plan for these wishes. It has no segments where nothing of the class is left for this person; its
    /// explanations say why.
    ///
    /// @param repertoire knows every pose that the sequence and the wishes name
    static Plan of(Sequence sequence, Repertoire repertoire, Wishes wishes) {
        return new Plans(sequence, repertoire, wishes).plan();
    }

    private Plan plan() {
        var all = budget();
        long shortest = length(all, Extent.SHORTEST);
        long usual = length(all, Extent.USUAL);
        long longest = length(all, Extent.LONGEST);
        var minutes = wishes.minutes();
        if (minutes != null) {
            Trim.toLength(lineUp, minutes * 60_000L, route, wishes, sequence.focus());
        }
        var budget = budget();
        var counts = minutes == null ? null : Fit.counts(budget, minutes * 60_000L);
        var written = written(budget, counts);
        var length = new Plan.Length(shortest, usual, longest, written.millis());
        long inLife = counts == null ? 0 : budget.total(counts);
        var explanations = Explanations.of(sequence, wishes, lineUp, written, inLife);
        return new Plan(sequence, wishes, length, written.segments(), explanations);
    }

    private Budget budget() {
        return Budget.of(lineUp.parts(), route, wishes);
    }

    private long length(Budget budget, Extent extent) {
        var counts = budget.quantities().stream()
                .mapToInt(quantity -> quantity.extents().at(extent))
                .toArray();
        return written(budget, counts).millis();
    }

    private Segments.Written written(Budget budget, int @Nullable [] counts) {
        var chosen = counts == null
                ? budget.quantities().stream()
                        .mapToInt(quantity -> quantity.extents().usual())
                        .toArray()
                : counts;
        return Segments.of(lineUp.parts(), budget, route, wishes, chosen);
    }
}
