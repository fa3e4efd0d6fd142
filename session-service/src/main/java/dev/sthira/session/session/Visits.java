package dev.sthira.session.session;

import java.util.List;
import java.util.stream.Stream;

/// Which segments a running session has been to. Segments follow one another until a person goes elsewhere; what was
/// gone through up to there is a run, and a segment was visited as often as there are runs with it.
///
/// @param from   first segment of the run under way
/// @param before the runs before it, but for those in which nothing was begun
/// @param again  the segment of each visit that was not its first, in the order of their beginnings
public record Visits(int from, List<Run> before, List<Integer> again) {

    /// From the beginning, and never anywhere else: what nearly every session has.
    public static final Visits STRAIGHT = new Visits(0, List.of(), List.of());

    /// Segments that were begun one after another.
    public record Run(int from, int through) {
        private boolean has(int segment) {
            return from <= segment && segment <= through;
        }
    }

    /// Which visit of a segment of the run under way that is, from 1.
    int number(int segment) {
        return 1 + (int) before.stream().filter(run -> run.has(segment)).count();
    }

    /// A segment of the run under way begins.
    Visits begun(int segment) {
        return before.isEmpty() || number(segment) == 1 ? this : new Visits(from, before, with(again, segment));
    }

    /// The person goes elsewhere.
    ///
    /// @param through the last segment that was begun
    Visits turned(int through, int to) {
        return new Visits(to, through < from ? before : with(before, new Run(from, through)), again);
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
