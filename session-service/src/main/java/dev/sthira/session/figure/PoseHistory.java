package dev.sthira.session.figure;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// One pose over all practices.
///
/// @param practices how many had it in their plan
/// @param lastDay   when it was planned last
/// @param sides     by the word for the side
record PoseHistory(
        String pose, String name, int practices, LocalDate lastDay, Duration held, NavigableMap<String, Side> sides) {
    /// Planned so often, it is missed when it does not come any more.
    static final int OFTEN = 5;

    /// It is neglected when it has not been planned for so long.
    static final int NEGLECTED_DAYS = 60;

    /// How many are named best, or neglected.
    static final int MOST = 5;

    /// One side of it.
    ///
    /// @param months what was held in each month that had it, by the month's first day
    record Side(int practices, Duration planned, Duration held, NavigableMap<LocalDate, Duration> months) {

        private static Side of(List<HeldPose> poses) {
            return new Side(
                    count(poses),
                    poses.stream().map(HeldPose::planned).reduce(Duration.ZERO, Duration::plus),
                    PoseHistory.sum(poses),
                    poses.stream()
                            .collect(toMap(
                                    one -> By.MONTH.start(one.day()), HeldPose::held, Duration::plus, TreeMap::new)));
        }
    }

    /// All poses, those held longest first.
    static List<PoseHistory> all(List<HeldPose> poses) {
        return poses.stream().collect(groupingBy(HeldPose::pose)).values().stream()
                .map(PoseHistory::of)
                .sorted(comparing(PoseHistory::held, Comparator.reverseOrder()).thenComparing(PoseHistory::pose))
                .toList();
    }

    private static PoseHistory of(List<HeldPose> poses) {
        var sides = new TreeMap<String, Side>();
        poses.stream().collect(groupingBy(HeldPose::side)).forEach((side, own) -> sides.put(side, Side.of(own)));
        HeldPose last = poses.stream()
                .max(comparing(HeldPose::day).thenComparing(HeldPose::name))
                .orElseThrow();
        return new PoseHistory(last.pose(), last.name(), count(poses), last.day(), sum(poses), sides);
    }

    private static int count(List<HeldPose> poses) {
        return (int) poses.stream().map(HeldPose::practice).distinct().count();
    }

    private static Duration sum(List<HeldPose> poses) {
        return poses.stream().map(HeldPose::held).reduce(Duration.ZERO, Duration::plus);
    }

    /// Those that were held longest of all.
    static List<PoseHistory> best(List<PoseHistory> all) {
        return all.stream().filter(one -> one.held().isPositive()).limit(MOST).toList();
    }

    /// Those that were planned often, but not in the last sixty days; the most often planned first.
    static List<PoseHistory> neglected(List<PoseHistory> all, LocalDate today) {
        return all.stream()
                .filter(one -> one.practices() >= OFTEN && one.lastDay().isBefore(today.minusDays(NEGLECTED_DAYS - 1L)))
                .sorted(comparing(PoseHistory::practices, Comparator.reverseOrder())
                        .thenComparing(PoseHistory::pose))
                .limit(MOST)
                .toList();
    }
}
