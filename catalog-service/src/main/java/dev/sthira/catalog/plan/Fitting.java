package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.List;
import java.util.function.Predicate;

/// Makes a class fit somebody's time: what is too much goes, what is too little is held longer or gets company, and the
/// rest keeps its share of what comes of it.
final class Fitting {
    private final Sequence sequence;
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final LineUp lineUp;
    private final Route route;
    private final boolean inFull;

    /// @param inFull whether there is time for the class as it is usual
    Fitting(Sequence sequence, Repertoire repertoire, Wishes wishes, LineUp lineUp, boolean inFull) {
        this.inFull = inFull;
        this.sequence = sequence;
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.lineUp = lineUp;
        this.route = new Route(repertoire.ways(), wishes);
    }

    /// The rest takes its share of what the class can last, first by the wish and then by what is left of it.
    void fit(long millis) {
        lineUp.rest(millis, inFull);
        trim(millis);
        if (wishes.seekStrength() && isShort(millis)) {
            understudies(Strength::builds).stepIn(millis, () -> isShort(millis));
        }
        if (isShort(millis)) {
            lineUp.replace(LongHold.gentle(lineUp.parts(), wishes));
        }
        if ((wishes.hinder() || isComposed()) && isShort(millis)) {
            long goal = isComposed() ? millis : Math.min(millis, unhindered(millis));
            understudies(_ -> true).stepIn(goal, () -> isShort(goal));
        }
        holdAsLongAsTheWays(millis);
        lineUp.rest(restedIn(lineUp.parts(), millis), inFull);
    }

    private Understudies understudies(Predicate<Pose> which) {
        return new Understudies(lineUp, repertoire, wishes, sequence, which);
    }

    private void trim(long millis) {
        Trim.toLength(lineUp, millis, route, wishes, sequence.focus());
        lineUp.coherence().restore();
        lineUp.coherence().leaveOutWhatIsNotWorthItsWay();
        lineUp.coherence().leaveOutRepeats();
    }

    /// Where that leaves too much, some more goes, and the ways of what is left are looked at again; where nothing more
    /// may go, it has to be short.
    private void holdAsLongAsTheWays(long millis) {
        var before = lineUp.parts();
        int there;
        do {
            there = lineUp.parts().size();
            lineUp.replace(before.stream().filter(this::isStillThere).toList());
            lineUp.replace(lineUp.coherence().worthTheirWays());
            trim(millis);
        } while (lineUp.parts().size() < there);
        if (total(lineUp.parts(), Extent.SHORTEST) > millis + Fit.TOLERANCE_MILLIS) {
            lineUp.replace(before.stream().filter(this::isStillThere).toList());
        }
    }

    private boolean isComposed() {
        return wishes.source() instanceof Wishes.Composed;
    }

    /// How long the class could last for somebody whom nothing keeps from anything.
    private long unhindered(long millis) {
        var free = wishes.unhindered();
        var all = LineUp.of(sequence, repertoire.respecting(free), free);
        return longest(LongHold.gentle(all.parts(), free), millis);
    }

    private boolean isStillThere(Part part) {
        return lineUp.parts().stream()
                .anyMatch(other -> other.place() == part.place()
                        && other.pose().slug().equals(part.pose().slug()));
    }

    private boolean isShort(long millis) {
        return longest(lineUp.parts(), millis) < millis - Fit.TOLERANCE_MILLIS;
    }

    private long longest(List<Part> parts, long millis) {
        return total(rested(parts, millis), Extent.LONGEST);
    }

    /// The same with no more rest than suits the longest class that they can be.
    List<Part> atTheirLongest() {
        return rested(lineUp.parts(), Long.MAX_VALUE);
    }

    private List<Part> rested(List<Part> parts, long millis) {
        return FinalRest.inProportion(parts, restedIn(parts, millis), inFull);
    }

    /// The length that the rest should have its share of.
    private long restedIn(List<Part> parts, long millis) {
        var work =
                parts.stream().filter(part -> part.phase() != Phase.FINAL_REST).toList();
        return Math.min(millis, total(work, Extent.LONGEST) * 5 / 4);
    }

    private long total(List<Part> parts, Extent extent) {
        return Budget.of(parts, route, wishes).total(extent);
    }
}
