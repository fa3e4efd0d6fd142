package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Sides;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Leaves steps out of a class that is too long even when everything in it is as short as it may be. First goes what is
/// optional, then what serves the focus least; rests, warm-up and final rest stay to the last. A pose goes with its
/// counter-pose, a side with the other side, a repeated block as a whole.
final class Trim {
    private final LineUp lineUp;
    private final Route route;
    private final Wishes wishes;
    private final List<Area> focus;

    private Trim(LineUp lineUp, Route route, Wishes wishes, List<Area> focus) {
        this.lineUp = lineUp;
        this.route = route;
        this.wishes = wishes;
        this.focus = focus;
    }

    static void toLength(LineUp lineUp, long targetMillis, Route route, Wishes wishes, List<Area> focus) {
        var trim = new Trim(lineUp, route, wishes, focus);
        while (trim.shortest() > targetMillis + Fit.TOLERANCE_MILLIS && trim.leaveOne()) {
            // one after the other, until it is short enough or nothing may go any more
        }
    }

    private long shortest() {
        return Budget.of(lineUp.parts(), route, wishes).total(Extent.SHORTEST);
    }

    private boolean leaveOne() {
        var parts = lineUp.parts();
        var next = candidates(parts)
                .min(Comparator.comparingInt(Candidate::rank)
                        .thenComparingInt(Candidate::use)
                        .thenComparing(
                                Comparator.comparingLong(Candidate::millis).reversed())
                        .thenComparing(Comparator.comparingInt(Candidate::first).reversed()));
        next.ifPresent(candidate -> lineUp.leaveOut(
                candidate.group, Reasons.tooLong(candidate.group, Objects.requireNonNull(wishes.minutes()))));
        return next.isPresent();
    }

    /// Parts that go together.
    private record Candidate(List<Part> group, int rank, int use, long millis, int first) {}

    private Stream<Candidate> candidates(List<Part> parts) {
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < parts.size(); i++) {
            candidate(parts, i).ifPresent(found::add);
        }
        return found.stream().filter(candidate -> leavesEnough(parts, candidate.group));
    }

    private Optional<Candidate> candidate(List<Part> parts, int i) {
        var part = parts.get(i);
        if (part.phase() == Phase.FINAL_REST || countered(parts, i) >= 0) {
            return Optional.empty();
        }
        var group = group(parts, i);
        return group.stream().anyMatch(Part::wanted)
                ? Optional.empty()
                : Optional.of(
                        new Candidate(group, rank(part), part.pose().areas().of(focus), millis(group), i));
    }

    private static int rank(Part part) {
        if (Boolean.TRUE.equals(part.step().optional())) {
            return 0;
        }
        if (part.phase() == Phase.WARM_UP) {
            return 3;
        }
        return part.isRest() ? 2 : 1;
    }

    /// Whether the class keeps a warm-up and, if it has any, a pose to warm up for.
    private static boolean leavesEnough(List<Part> parts, List<Part> group) {
        return keeps(parts, group, Phase.WARM_UP) && keeps(parts, group, Phase.MAIN);
    }

    private static boolean keeps(List<Part> parts, List<Part> group, Phase phase) {
        return group.stream().noneMatch(part -> part.phase() == phase)
                || parts.stream().anyMatch(part -> part.phase() == phase && !part.isRest() && !group.contains(part));
    }

    private static List<Part> group(List<Part> parts, int i) {
        var part = parts.get(i);
        var group = new ArrayList<Part>();
        for (int k = 0; k < parts.size(); k++) {
            if (k == i || together(part, parts.get(k)) || isBalancedBy(parts, k, group)) {
                group.add(parts.get(k));
            }
        }
        return group;
    }

    private static boolean together(Part part, Part other) {
        if (part.block() != other.block()) {
            return false;
        }
        boolean pair = isSingle(part)
                && isSingle(other)
                && part.step().pose().equals(other.step().pose());
        return pair || (part.rounds() != null && other.rounds() != null);
    }

    private static boolean isSingle(Part part) {
        return part.step().sides() == Sides.RIGHT || part.step().sides() == Sides.LEFT;
    }

    /// Whether the k-th part is there only for the sake of parts that go.
    private static boolean isBalancedBy(List<Part> parts, int k, List<Part> group) {
        int of = countered(parts, k);
        return of >= 0 && group.contains(parts.get(of));
    }

    /// The part that the k-th is the counter-pose of: the nearest of the two before it, or -1.
    static int countered(List<Part> parts, int k) {
        for (int i = k - 1; i >= Math.max(0, k - 2); i--) {
            if (parts.get(i).pose().counterPoses().contains(parts.get(k).pose().slug())) {
                return i;
            }
        }
        return -1;
    }

    private long millis(List<Part> group) {
        return Budget.of(group, route, wishes).total(Extent.SHORTEST);
    }
}
