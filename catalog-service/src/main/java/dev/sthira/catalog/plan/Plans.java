package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Phase;
import org.jspecify.annotations.Nullable;

/// Makes plans: a pure function of a sequence, the poses of the catalog and a person's wishes.
final class Plans {
    private final Sequence sequence;
    private final Wishes wishes;
    private final LineUp lineUp;
    private final Route route;
    private final Vocabulary vocabulary;

    private Plans(Sequence sequence, Repertoire repertoire, Wishes wishes) {
        this.sequence = sequence;
        this.wishes = wishes;
        this.route = new Route(repertoire.ways());
        this.vocabulary = repertoire.ways().vocabulary();
        this.lineUp = LineUp.of(sequence, repertoire, wishes.carefully());
        if (LineUp.isRestless(sequence, lineUp)) {
            lineUp.leaveOut(lineUp.parts(), _ -> Reasons.RESTLESS);
        }
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
            fit(minutes * 60_000L);
        }
        var budget = budget();
        var counts = minutes == null ? null : Fit.counts(budget, minutes * 60_000L);
        var written = written(budget, counts);
        long inLife = counts == null ? 0 : budget.total(counts);
        var length = new Plan.Length(shortest, usual, longest, written.millis(), wished(minutes, inLife));
        var explanations = Explanations.of(sequence, wishes, lineUp, vocabulary, written, inLife);
        return new Plan(sequence, wishes, length, written.segments(), explanations);
    }

    private Plan.@Nullable Wished wished(@Nullable Integer minutes, long inLife) {
        return minutes == null ? null : new Plan.Wished(minutes * 60_000L, obstacle(inLife - minutes * 60_000L));
    }

    private Plan.@Nullable Obstacle obstacle(long off) {
        if (Math.abs(off) <= Fit.TOLERANCE_MILLIS) {
            return null;
        }
        if (off > 0) {
            return Plan.Obstacle.AS_SHORT_AS_MAY_BE;
        }
        return lineUp.absent().isEmpty() ? Plan.Obstacle.AS_LONG_AS_MAY_BE : Plan.Obstacle.TOO_LITTLE_IS_LEFT;
    }

    /// The rest takes its share of what the class can last, first by the wish and then by what is left of it.
    private void fit(long millis) {
        lineUp.rest(millis);
        Trim.toLength(lineUp, millis, route, wishes, sequence.focus());
        lineUp.leaveOutUnprepared();
        lineUp.leaveOutRepeats();
        var work = lineUp.parts().stream()
                .filter(part -> part.phase() != Phase.FINAL_REST)
                .toList();
        lineUp.rest(Math.min(millis, Budget.of(work, route, wishes).total(Extent.LONGEST) * 5 / 4));
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
