package dev.sthira.session.practice;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/// How one version of a sequence fares with everybody: a pure function of counts in which no person is to be seen.
///
/// @param starts   sessions started
/// @param people   different people who started one
/// @param finished practices that came to the end of the plan
/// @param ended    practices their person ended before
/// @param steps    the steps of the sequence in order
record SequenceFigures(int version, int starts, int people, int finished, int ended, int abandoned, List<Step> steps) {

    /// Sessions of one version, and of how many people.
    record Starts(int version, int starts, int people) {}

    /// Practices that followed one plan and came equally far.
    ///
    /// @param begun     how many segments were begun
    /// @param stoppedIn segment they were ended or abandoned in or on the way to; meaningless when finished
    record Course(String plan, Ending ending, int begun, int stoppedIn, int practices) {}

    /// How often a segment of a plan was left by skip, or gone to again.
    record Times(String plan, int segment, int times) {}

    /// Drop-off at one step of the sequence; its sides and repetitions are taken together.
    ///
    /// @param planned   practices whose plan has it
    /// @param begun     those of them that came as far as it
    /// @param skips     how often one of its segments was left by skip
    /// @param repeats   how often one of its segments was gone to again
    /// @param ended     practices ended in it or on the way to it
    /// @param abandoned practices abandoned in it or on the way to it
    record Step(
            int block,
            int step,
            Segment.Pose pose,
            int planned,
            int begun,
            int skips,
            int repeats,
            int ended,
            int abandoned) {}

    static SequenceFigures of(
            Starts starts, List<Course> courses, List<Times> skips, List<Times> repeats, Function<String, Plan> plans) {
        return new SequenceFigures(
                starts.version(),
                starts.starts(),
                starts.people(),
                count(courses, Ending.FINISHED),
                count(courses, Ending.ENDED),
                count(courses, Ending.ABANDONED),
                steps(courses, skips, repeats, plans));
    }

    private static int count(List<Course> courses, Ending ending) {
        return courses.stream()
                .filter(course -> course.ending() == ending)
                .mapToInt(Course::practices)
                .sum();
    }

    private static List<Step> steps(
            List<Course> courses, List<Times> skips, List<Times> repeats, Function<String, Plan> plans) {
        var counters = new Counters();
        courses.forEach(course -> counters.add(plans.apply(course.plan()), course));
        skips.forEach(skip -> counters.at(plans.apply(skip.plan()).segment(skip.segment())).skips += skip.times());
        repeats.forEach(
                again -> counters.at(plans.apply(again.plan()).segment(again.segment())).repeats += again.times());
        return counters.list();
    }

    /// The steps while they are being counted.
    private static final class Counters {
        private final TreeMap<Long, Counter> steps = new TreeMap<>();

        void add(Plan plan, Course course) {
            Counter last = null;
            for (Segment segment : plan.segments()) {
                Counter counter = at(segment);
                if (counter != last) {
                    counter.planned += course.practices();
                    counter.begun += segment.index() < course.begun() ? course.practices() : 0;
                }
                last = counter;
            }
            switch (course.ending()) {
                case FINISHED -> {}
                case ENDED -> at(plan.segment(course.stoppedIn())).ended += course.practices();
                case ABANDONED -> at(plan.segment(course.stoppedIn())).abandoned += course.practices();
            }
        }

        Counter at(Segment segment) {
            return steps.computeIfAbsent(((long) segment.block() << 32) + segment.step(), _ -> new Counter(segment));
        }

        List<Step> list() {
            var list = new ArrayList<Step>(steps.size());
            steps.values().forEach(counter -> list.add(counter.toStep()));
            return List.copyOf(list);
        }
    }

    private static final class Counter {
        private final Segment first;
        private int planned;
        private int begun;
        private int skips;
        private int repeats;
        private int ended;
        private int abandoned;

        Counter(Segment first) {
            this.first = first;
        }

        Step toStep() {
            return new Step(
                    first.block(), first.step(), first.pose(), planned, begun, skips, repeats, ended, abandoned);
        }
    }
}
