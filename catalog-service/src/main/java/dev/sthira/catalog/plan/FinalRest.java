package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.List;
import java.util.stream.Stream;

/// The rest a class ends in: a tenth to a fifth of a class made to fit, from one minute to ten unless it is taught
/// longer, and another rest where the one that is taught is not for this person.
final class FinalRest {
    private static final int LEAST_SECONDS = 60;
    private static final int MOST_SECONDS = 600;
    private static final int LEAST_SHARE = 10;
    private static final int MOST_SHARE = 5;
    private static final String STILLNESS = "stillness";

    private FinalRest() {}

    /// The rests that may stand in, the likeliest first.
    static List<String> standIns(Wishes wishes) {
        var lying = wishes.body().isPregnant()
                ? Stream.of("side-lying-rest")
                : Stream.of("savasana", "constructive-rest", "side-lying-rest");
        return Stream.concat(lying, Stream.of("seated-rest", "chair-rest", STILLNESS))
                .toList();
    }

    static boolean isMissing(List<Part> parts) {
        return parts.isEmpty() || parts.getLast().phase() != Phase.FINAL_REST;
    }

    /// How long the final rest usually takes; 0 where there is none.
    static long usualMillis(List<Part> parts, Wishes wishes) {
        return isMissing(parts) ? 0 : parts.getLast().lasts(parts.getLast().usual(), wishes);
    }

    /// The same parts with as much final rest as suits a class of so many milliseconds; whoever has time for the class
    /// as it is usual has no less rest than is usual.
    static List<Part> inProportion(List<Part> parts, long millis, boolean inFull) {
        return parts.stream().map(part -> inProportion(part, millis, inFull)).toList();
    }

    private static Part inProportion(Part part, long millis, boolean inFull) {
        var measure = part.step().dose().planning();
        return part.phase() == Phase.FINAL_REST && part.pose().kind() == PoseKind.REST && measure.unit() == Unit.SECONDS
                ? part.lasting(extents(measure, (int) (millis / 1000), inFull)
                        .bearing(part.extents().bearable()))
                : part;
    }

    private static Extents extents(Measure taught, int seconds, boolean inFull) {
        var extents = extents(taught, seconds);
        return inFull ? extents.atLeast(taught.usual()) : extents;
    }

    private static Extents extents(Measure taught, int seconds) {
        int shortest = Math.clamp(seconds / LEAST_SHARE, LEAST_SECONDS, MOST_SECONDS);
        int most = taught.shortest() < MOST_SECONDS ? MOST_SECONDS : taught.longest();
        int longest = Math.clamp(seconds / MOST_SHARE, LEAST_SECONDS, most);
        return new Extents(shortest, Math.clamp(taught.usual(), shortest, longest), longest);
    }
}
