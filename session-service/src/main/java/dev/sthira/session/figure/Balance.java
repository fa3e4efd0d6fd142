package dev.sthira.session.figure;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How what was held is shared between left and right, over the practices whose plan has a pose on both sides.
///
/// @param whole all poses together
/// @param poses those that some plan had on both sides, held longest first
public record Balance(Sides whole, List<PoseSides> poses) {

    /// The two sides of something.
    ///
    /// @param practices in how many practices both were planned
    public record Sides(int practices, Duration left, Duration right) {

        /// Whether there is enough to tell: five practices, and anything held in them.
        public boolean enough() {
            return practices >= Figures.LEAST && total().isPositive();
        }

        /// How many practices are missing until there are enough.
        public int missing() {
            return Figures.missing(practices);
        }

        /// The left side's share in percent, the rest is the right one's; null while there is not enough.
        public @Nullable Integer leftPercent() {
            return enough() ? (Integer) Figures.percent(left, total()) : null;
        }

        Duration total() {
            return left.plus(right);
        }
    }

    /// The two sides of a pose.
    public record PoseSides(String pose, String name, Sides sides) {}

    private record Turn(int practice, String pose) {}

    static Balance of(List<HeldPose> poses) {
        var twoSided = new ArrayList<HeldPose>();
        poses.stream()
                .filter(one -> one.side().equals("left") || one.side().equals("right"))
                .collect(groupingBy(one -> new Turn(one.practice(), one.pose())))
                .values()
                .stream()
                .filter(Balance::hasBothSides)
                .forEach(twoSided::addAll);
        List<PoseSides> each = twoSided.stream().collect(groupingBy(HeldPose::pose)).values().stream()
                .map(Balance::pose)
                .sorted(comparing((PoseSides one) -> one.sides().total(), Comparator.reverseOrder())
                        .thenComparing(PoseSides::pose))
                .toList();
        return new Balance(sides(twoSided), each);
    }

    private static boolean hasBothSides(List<HeldPose> turn) {
        return turn.stream().map(HeldPose::side).collect(Collectors.toSet()).equals(Set.of("left", "right"));
    }

    private static PoseSides pose(List<HeldPose> own) {
        HeldPose last = own.stream()
                .max(comparing(HeldPose::day).thenComparing(HeldPose::name))
                .orElseThrow();
        return new PoseSides(last.pose(), last.name(), sides(own));
    }

    private static Sides sides(List<HeldPose> own) {
        return new Sides(
                (int) own.stream().map(HeldPose::practice).distinct().count(), held(own, "left"), held(own, "right"));
    }

    private static Duration held(List<HeldPose> own, String side) {
        return own.stream()
                .filter(one -> one.side().equals(side))
                .map(HeldPose::held)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
