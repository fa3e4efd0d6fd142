package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.sequence.Sequence;
import org.jspecify.annotations.Nullable;

/// Makes plans: a pure function of a sequence, the poses of the catalog and a person's wishes.
final class Plans {
    private final Sequence sequence;
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Wishes careful;
    private final LineUp lineUp;
    private final Route route;
    private final Vocabulary vocabulary;

    private Plans(Sequence sequence, Repertoire repertoire, Wishes wishes) {
        this.sequence = sequence;
        this.wishes = wishes;
        this.careful = wishes.carefully().seatedAs(sequence);
        this.repertoire = repertoire.seatedAs(sequence).respecting(careful);
        this.route = new Route(this.repertoire.ways(), careful);
        this.vocabulary = repertoire.ways().vocabulary();
        this.lineUp = LineUp.of(sequence, this.repertoire, careful);
        if (LineUp.isRestless(sequence, lineUp)) {
            lineUp.leaveOut(lineUp.parts(), Reasons::restless);
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
        var minutes = wishes.minutes();
        if (minutes != null) {
            fitting(minutes * 60_000L >= budget().total(Extent.USUAL)).fit(minutes * 60_000L);
        }
        var budget = budget();
        var counts = minutes == null ? null : Fit.counts(budget, minutes * 60_000L);
        var written = written(budget, counts);
        var wished = minutes == null || counts == null ? null : wished(minutes, budget.total(counts));
        var length = new Plan.Length(
                length(budget, Extent.SHORTEST),
                length(budget, Extent.USUAL),
                minutes == null ? atItsLongest() : length(budget, Extent.LONGEST),
                written.millis(),
                wished);
        var explanations = Explanations.of(sequence, wishes, lineUp, vocabulary, written, length);
        return new Plan(sequence, wishes, length, written.segments(), explanations);
    }

    /// How long the class can be for somebody who has not yet said how much time there is.
    private long atItsLongest() {
        var parts = fitting(true).atTheirLongest();
        return Math.max(length(budget(), Extent.USUAL), length(Budget.of(parts, route, wishes), Extent.LONGEST));
    }

    private Fitting fitting(boolean inFull) {
        boolean asTaught = inFull && wishes.source() instanceof Wishes.Taught && !isMostlyRest();
        return new Fitting(sequence, repertoire, careful, lineUp, asTaught);
    }

    /// Whether so much is missing that the rest as it is taught would be more than a quarter of what is left.
    private boolean isMostlyRest() {
        return wishes.hinder()
                && isMissingSomething()
                && FinalRest.usualMillis(lineUp.parts(), wishes) * 4 > budget().total(Extent.USUAL);
    }

    private Plan.Wished wished(int minutes, long inLife) {
        return new Plan.Wished(minutes * 60_000L, inLife, obstacle(Math.round(inLife / 1000.0) - minutes * 60L));
    }

    private Plan.@Nullable Obstacle obstacle(long seconds) {
        if (Math.abs(seconds) * 1000 <= Fit.TOLERANCE_MILLIS) {
            return null;
        }
        if (seconds > 0) {
            return Plan.Obstacle.AS_SHORT_AS_MAY_BE;
        }
        boolean hindered = wishes.hinder() && (wishes.source() instanceof Wishes.Composed || isMissingSomething());
        return hindered ? Plan.Obstacle.TOO_LITTLE_IS_LEFT : Plan.Obstacle.AS_LONG_AS_MAY_BE;
    }

    private boolean isMissingSomething() {
        return lineUp.absent().stream().anyMatch(absent -> absent.why().because() != Explanation.Cause.MINUTES);
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
