package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Sides;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Leaves steps out of a class that is too long even when everything in it is as short as it may be. First goes what is
/// optional, then what serves the focus least, is not liked or is a peak; rests, warm-up and final rest stay to the
/// last. A peak goes before what prepares it, a pose with its counter-pose, a side with the other side, a repeated
/// block as a whole.
final class Trim {
    private static final int HIGH = 3;
    private static final long MINUTE_MILLIS = 60_000;
    private static final int OPTIONAL = 0;
    private static final int POSE = 1;
    private static final int REST = 2;
    private static final int WARM_UP = 3;

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
        while (trim.isHurried(targetMillis) && trim.leaveOne(Keeping.ALL_PHASES, POSE)) {
            // one after the other, until what stays may be held as it should be
        }
        for (var keeping : Keeping.values()) {
            while (trim.shortest() > targetMillis + Fit.TOLERANCE_MILLIS && trim.leaveOne(keeping, WARM_UP)) {
                // one after the other, until it is short enough or nothing may go any more
            }
        }
    }

    /// What a class keeps something of: as long as it can, its way down too.
    private enum Keeping {
        ALL_PHASES(EnumSet.of(Phase.WARM_UP, Phase.MAIN, Phase.COOL_DOWN)),
        WORK(EnumSet.of(Phase.WARM_UP, Phase.MAIN));

        private final Set<Phase> phases;

        Keeping(Set<Phase> phases) {
            this.phases = phases;
        }

        boolean isKept(List<Part> parts, List<Part> group) {
            return phases.stream().allMatch(phase -> keeps(parts, group, phase));
        }
    }

    private long shortest() {
        return Budget.of(lineUp.parts(), route, wishes).total(Extent.SHORTEST);
    }

    /// Whether all of it fits only with holds near their shortest, though it has more than a pose for every minute that
    /// flows, links and the final rest leave.
    private boolean isHurried(long targetMillis) {
        var budget = Budget.of(lineUp.parts(), route, wishes);
        var held = lineUp.parts().stream().filter(Trim::isHeld).toList();
        long elsewhere = budget.total(Extent.SHORTEST) - millis(held);
        return held.size() * MINUTE_MILLIS > targetMillis - elsewhere
                && budget.total(Trim::unhurried) > targetMillis + Fit.TOLERANCE_MILLIS;
    }

    private static boolean isHeld(Part part) {
        return part.rounds() == null && !part.isLink() && part.phase() != Phase.FINAL_REST;
    }

    private static int unhurried(Quantity quantity) {
        var extents = quantity.extents();
        return (extents.shortest() + extents.usual()) / 2;
    }

    private boolean leaveOne(Keeping keeping, int mostRank) {
        var parts = lineUp.parts();
        var next = candidates(parts)
                .filter(candidate -> candidate.rank <= mostRank)
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparingInt(Candidate::use)
                        .thenComparing(
                                Comparator.comparingLong(Candidate::millis).reversed())
                        .thenComparing(Comparator.comparingInt(Candidate::first).reversed()))
                .filter(candidate -> keeping.isKept(parts, candidate.group)
                        && beginsGently(parts, candidate.group)
                        && Preparation.survives(parts, candidate.group))
                .findFirst();
        next.ifPresent(candidate -> lineUp.leaveOut(
                candidate.group, pose -> Reasons.tooLong(pose, Objects.requireNonNull(wishes.minutes()))));
        return next.isPresent();
    }

    /// Parts that go together.
    private record Candidate(List<Part> group, int rank, int use, long millis, int first) {}

    private Stream<Candidate> candidates(List<Part> parts) {
        var found = new ArrayList<Candidate>();
        int[] countered =
                IntStream.range(0, parts.size()).map(i -> countered(parts, i)).toArray();
        for (int i = 0; i < parts.size(); i++) {
            candidate(parts, countered, i).ifPresent(found::add);
        }
        return found.stream();
    }

    private Optional<Candidate> candidate(List<Part> parts, int[] countered, int i) {
        var part = parts.get(i);
        if (part.phase() == Phase.FINAL_REST || countered[i] >= 0 || isStartOfTheFlow(parts, i)) {
            return Optional.empty();
        }
        var group = group(parts, countered, i);
        return group.stream().anyMatch(Part::wanted)
                ? Optional.empty()
                : Optional.of(new Candidate(group, rank(part), use(part), millis(group), i));
    }

    /// A flow is shortened by its rounds; where one stands before it begins is part of it.
    private static boolean isStartOfTheFlow(List<Part> parts, int i) {
        return i == 0 && parts.stream().anyMatch(part -> part.rounds() != null);
    }

    /// How much it serves the class and its person: what is a peak less, as who has less time climbs less high.
    private int use(Part part) {
        int builds = wishes.seekStrength() && Strength.builds(part.pose()) ? HIGH : 0;
        int liked = wishes.like(part.pose()) ? HIGH : 0;
        return builds + liked + part.pose().areas().of(focus) - 2 * Math.max(0, part.asks() - HIGH);
    }

    private static int rank(Part part) {
        if (Boolean.TRUE.equals(part.step().optional())) {
            return OPTIONAL;
        }
        if (part.phase() == Phase.WARM_UP) {
            return WARM_UP;
        }
        return part.isRest() || part.isLink() ? REST : POSE;
    }

    /// Whether nothing that is work comes first only because what came before it goes.
    private static boolean beginsGently(List<Part> parts, List<Part> group) {
        return group.stream().noneMatch(part -> part.phase() == Phase.WARM_UP)
                || parts.stream().limit(2).anyMatch(part -> part.asks() >= HIGH)
                || parts.stream().filter(part -> !group.contains(part)).limit(2).noneMatch(part -> part.asks() >= HIGH);
    }

    private static boolean keeps(List<Part> parts, List<Part> group, Phase phase) {
        return group.stream().noneMatch(part -> part.phase() == phase)
                || parts.stream().anyMatch(part -> part.phase() == phase && !part.isRest() && !group.contains(part));
    }

    private static List<Part> group(List<Part> parts, int[] countered, int i) {
        var part = parts.get(i);
        var group = new ArrayList<Part>();
        for (int k = 0; k < parts.size(); k++) {
            if (k == i || together(part, parts.get(k)) || isBalancedBy(parts, countered[k], group)) {
                group.add(parts.get(k));
            }
        }
        return group;
    }

    private static boolean together(Part part, Part other) {
        if (part.block() != other.block()) {
            return false;
        }
        boolean linked = part.isLink() && other.isLink() && Math.abs(part.place() - other.place()) <= 1;
        boolean pair = isSingle(part)
                && isSingle(other)
                && part.step().pose().equals(other.step().pose());
        return pair || linked || (part.rounds() != null && other.rounds() != null);
    }

    private static boolean isSingle(Part part) {
        return part.step().sides() == Sides.RIGHT || part.step().sides() == Sides.LEFT;
    }

    /// Whether the part that one is the counter-pose of goes.
    private static boolean isBalancedBy(List<Part> parts, int of, List<Part> group) {
        return of >= 0 && group.contains(parts.get(of));
    }

    /// The part that the k-th is the counter-pose of: the one it was taught after, wherever its form is done, or else
    /// the nearest of the two before it; -1 if there is none.
    static int countered(List<Part> parts, int k) {
        var counter = parts.get(k);
        return countered(parts, k, k, before -> isTaughtAfter(counter, before))
                .orElseGet(() -> countered(parts, k, 2, _ -> true).orElse(-1));
    }

    private static OptionalInt countered(List<Part> parts, int k, int reach, Predicate<Part> which) {
        return IntStream.rangeClosed(1, Math.min(k, reach))
                .map(back -> k - back)
                .filter(i -> which.test(parts.get(i)))
                .filter(i -> parts.get(i)
                        .pose()
                        .counterPoses()
                        .contains(parts.get(k).pose().slug()))
                .findFirst();
    }

    private static boolean isTaughtAfter(Part part, Part before) {
        return before.place() >= 0 && before.place() == part.place() - 1 && before.block() == part.block();
    }

    private long millis(List<Part> group) {
        return Budget.of(group, route, wishes).total(Extent.SHORTEST);
    }
}
