package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps a class sensible when some of it goes: nothing is left that has lost its preparation, its root, what lay
/// between it and its like, or what made the way to it worth walking.
final class Coherence {
    private static final long LONG_WAY_MILLIS = 10_000;

    private final LineUp lineUp;
    private final Elsewhere elsewhere;
    private final Ways ways;
    private final Route route;
    private final Wishes wishes;

    Coherence(LineUp lineUp, Ways ways, Wishes wishes) {
        this.lineUp = lineUp;
        this.elsewhere = new Elsewhere(ways, wishes);
        this.ways = ways;
        this.route = new Route(ways, wishes);
        this.wishes = wishes;
    }

    /// Leaves out what makes no sense without what is gone.
    void restore() {
        leaveOutUnreachable();
        leaveOutUprooted();
        leaveOutUnprepared();
        leaveOutEmptyLinks();
    }

    /// What no way leads to that this body bears. To the rest everybody comes.
    void leaveOutUnreachable() {
        var at = Position.ANY;
        for (var part : lineUp.parts()) {
            if (part.phase() != Phase.FINAL_REST && lineUp.parts().contains(part)) {
                var against = ways.block(at, part.pose(), part.form().variation());
                against.ifPresent(footing -> leaveOut(part, pose -> Reasons.noWay(pose, footing)));
                at = against.isPresent() ? at : part.position().end().after(at);
            }
        }
    }

    /// What is not worth its way: a short hold in a form that is done in another place.
    void leaveOutFarAway() {
        for (int i = 1; i < lineUp.parts().size(); i++) {
            var parts = lineUp.parts();
            if (elsewhere.isFar(parts.get(i - 1), parts.get(i))) {
                lineUp.leaveOut(List.of(parts.get(i)), Reasons::tooFar);
                i--;
            }
        }
    }

    /// The same pose twice in a row, because what lay between them is gone, is one pose; unless all of a phase would be
    /// gone with it.
    void leaveOutRepeats() {
        for (int i = 1; i < lineUp.parts().size(); i++) {
            var before = lineUp.parts().get(i - 1);
            var part = lineUp.parts().get(i);
            var one = isBeginning(part, before) ? before : part;
            if (part.repeats(before) && (one == part || !isAllOfItsPhase(one))) {
                lineUp.leaveOut(List.of(one), Reasons::restedAlready);
                i--;
            }
        }
    }

    private static boolean isBeginning(Part part, Part before) {
        return part.phase() == Phase.FINAL_REST || (part.rounds() != null && before.rounds() == null);
    }

    private boolean isAllOfItsPhase(Part part) {
        return lineUp.parts().stream().allMatch(other -> other == part || other.phase() != part.phase());
    }

    /// What nobody should come to cold, now that some of what led up to it is left out.
    private void leaveOutUnprepared() {
        for (int i = 0; i < lineUp.parts().size(); i++) {
            var parts = lineUp.parts();
            var part = parts.get(i);
            if (!Preparation.isEnough(parts.subList(0, i), part)) {
                leaveOut(part, Reasons::unprepared);
                i = -1;
            }
        }
    }

    /// What grows out of a pose that was taught before it and is gone.
    private void leaveOutUprooted() {
        for (int i = 0; i < lineUp.parts().size(); i++) {
            var parts = lineUp.parts();
            var part = parts.get(i);
            var root = Growth.root(part.pose().slug());
            if (root != null && !part.wanted() && isMissing(root) && !has(parts.subList(0, i), root)) {
                leaveOut(part, pose -> Reasons.uprooted(pose, lineUp.pose(root)));
                i = -1;
            }
        }
    }

    /// The links of a breath that led from one thing to the next, where nothing is left between two of them.
    private void leaveOutEmptyLinks() {
        for (int i = 2; i < lineUp.parts().size(); i++) {
            var parts = lineUp.parts();
            int end = i;
            while (end < parts.size() - 1 && isLoneLink(parts.get(end))) {
                end++;
            }
            if (end > i
                    && parts.get(end).step().sides() == Sides.NONE
                    && isLoneLink(parts.get(i - 2))
                    && parts.get(end)
                            .pose()
                            .slug()
                            .equals(parts.get(i - 1).pose().slug())) {
                lineUp.leaveOut(parts.subList(i, end + 1), Reasons::restedAlready);
                i--;
            }
        }
    }

    private static boolean isLoneLink(Part part) {
        return part.isLink() && part.rounds() == null;
    }

    private boolean isMissing(String pose) {
        return lineUp.absent().stream().anyMatch(absent -> absent.pose().equals(pose));
    }

    private static boolean has(List<Part> parts, String pose) {
        return parts.stream().anyMatch(part -> part.pose().slug().equals(pose));
    }

    /// What takes longer to get to than it may be held, unless it is the rest after something.
    void leaveOutWhatIsNotWorthItsWay() {
        while (notWorthItsWay(lineUp.parts()) instanceof Part part) {
            leaveOut(part, Reasons::notWorthItsWay);
        }
    }

    private @Nullable Part notWorthItsWay(List<Part> parts) {
        var legs = route.legs(parts);
        var ways = longWays(parts, legs);
        for (int i = 1; i < parts.size(); i++) {
            var part = parts.get(i);
            if (worth(parts, i) < ways[i]
                    && !part.wanted()
                    && !(legs.get(i).through().isEmpty() && isLedTo(part, parts.get(i - 1)))
                    && !(part.asks() == 0 && Trim.countered(parts, i) >= 0)) {
                return part;
            }
        }
        return null;
    }

    /// The milliseconds that somebody goes there for: its hold, and of a link also what it leads on to.
    private long worth(List<Part> parts, int i) {
        long worth = 0;
        int at = i;
        do {
            worth += parts.get(at).lasts(parts.get(at).extents().longest(), wishes);
            at++;
        } while (parts.get(at - 1).isLink() && leadsOn(parts, at - 1));
        return worth;
    }

    private static boolean leadsOn(List<Part> parts, int i) {
        return i + 1 < parts.size() && parts.get(i + 1).follows(parts.get(i));
    }

    private static boolean isPassing(Part part) {
        return part.isLink() || part.rounds() != null;
    }

    /// Whether a teacher leads there from what is before it, who knows what the way is worth.
    private boolean isLedTo(Part part, Part before) {
        return (wishes.source() instanceof Wishes.Taught || isPassing(part)) && part.follows(before);
    }

    /// The same parts, none shorter than the way to it as far as its dose allows.
    List<Part> worthTheirWays() {
        var parts = new ArrayList<>(lineUp.parts());
        var ways = longWays(parts, route.legs(parts));
        for (int i = 1; i < parts.size(); i++) {
            var part = parts.get(i);
            int least = isPassing(part) ? 0 : least(part, ways[i]);
            if (least > part.extents().shortest()) {
                parts.replaceAll(other -> other == part || isOtherSide(part, other)
                        ? other.lasting(other.extents().atLeast(least))
                        : other);
            }
        }
        return parts;
    }

    /// The milliseconds of the long ways, but not to the end of the class or in a flow that holds together; 0 for all
    /// others.
    private long[] longWays(List<Part> parts, List<Route.Leg> legs) {
        var ways = new long[parts.size()];
        for (int i = 1; i < ways.length; i++) {
            var part = parts.get(i);
            long way = wishes.pace().of(legs.get(i).seconds() * 1000L);
            boolean flows = part.rounds() != null && !isIsland(parts, i);
            ways[i] = way > LONG_WAY_MILLIS && part.phase() != Phase.FINAL_REST && !flows ? way : 0;
        }
        return ways;
    }

    /// Whether it is a movement inside of a flow that neither grows out of the one before nor leads on to the next.
    private static boolean isIsland(List<Part> parts, int i) {
        var part = parts.get(i);
        return i + 1 < parts.size()
                && parts.get(i - 1).block() == part.block()
                && parts.get(i + 1).block() == part.block()
                && !part.follows(parts.get(i - 1))
                && !leadsOn(parts, i);
    }

    private int least(Part part, long way) {
        var extents = part.extents();
        int count = extents.shortest();
        while (count < extents.longest() && part.lasts(count, wishes) < way) {
            count++;
        }
        return count;
    }

    private void leaveOut(Part part, Function<Pose, Note> why) {
        lineUp.leaveOut(
                lineUp.parts().stream()
                        .filter(other -> other == part || isOtherSide(part, other) || isBroughtAlong(part, other))
                        .toList(),
                why);
    }

    private static boolean isOtherSide(Part part, Part other) {
        return part.block() == other.block()
                && (part.step().sides() == Sides.RIGHT || part.step().sides() == Sides.LEFT)
                && part.pose().slug().equals(other.pose().slug());
    }

    /// Whether the other is there only to balance a guest.
    private boolean isBroughtAlong(Part guest, Part other) {
        var parts = lineUp.parts();
        return guest.place() < 0
                && other.place() < 0
                && parts.indexOf(other) == parts.indexOf(guest) + 1
                && guest.pose().counterPoses().contains(other.pose().slug());
    }
}
