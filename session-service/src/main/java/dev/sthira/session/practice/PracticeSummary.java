package dev.sthira.session.practice;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Outcome;
import dev.sthira.session.session.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a practice was, from its start to its end, segment by segment: a pure function of its plan and its events.
///
/// @param held     time held in poses and rests, pauses left out
/// @param paused   time paused, on the way into poses too
/// @param segments all segments of the plan in order
record PracticeSummary(
        Instant startedAt,
        Instant endedAt,
        Ending ending,
        Duration held,
        Duration paused,
        List<PracticedSegment> segments) {

    /// One segment of the plan and what became of it.
    ///
    /// @param outcome absent when the session was over before the segment began
    record PracticedSegment(Segment segment, @Nullable Outcome outcome, Duration held, Duration paused) {

        private static PracticedSegment of(Segment segment, @Nullable PoseEnded end) {
            return end == null
                    ? new PracticedSegment(segment, null, Duration.ZERO, Duration.ZERO)
                    : new PracticedSegment(segment, end.outcome(), end.held(), end.paused());
        }
    }

    /// Sums up a session that is over; one that was never started is no practice.
    ///
    /// @param events all events of the session in order
    static Optional<PracticeSummary> of(Plan plan, List<Event> events) {
        if (!(events.getLast() instanceof SessionOver over)) {
            throw new IllegalArgumentException("the session goes on");
        }
        return Optional.ofNullable(over.tally()).map(tally -> of(plan, events, over, tally));
    }

    private static PracticeSummary of(Plan plan, List<Event> events, SessionOver over, Tally tally) {
        var ends = new PoseEnded[plan.size()];
        for (Event event : events) {
            if (event instanceof PoseEnded end) {
                ends[end.segment()] = end;
            }
        }
        var segments = new ArrayList<PracticedSegment>(ends.length);
        for (int i = 0; i < ends.length; i++) {
            segments.add(PracticedSegment.of(plan.segment(i), ends[i]));
        }
        return new PracticeSummary(
                tally.startedAt(), over.at(), over.ending(), tally.held(), tally.paused(), List.copyOf(segments));
    }

    /// How many segments were begun; they are begun in order.
    int begun() {
        return (int) segments.stream().filter(one -> one.outcome() != null).count();
    }

    int heldToTheEnd() {
        return (int)
                segments.stream().filter(one -> one.outcome() == Outcome.HELD).count();
    }

    /// Indexes of the segments left by skip.
    List<Integer> skipped() {
        return segments.stream()
                .filter(one -> one.outcome() == Outcome.SKIPPED)
                .map(one -> one.segment().index())
                .toList();
    }

    /// The segment it was ended or abandoned in, or on the way to; none if the plan was done.
    Optional<Integer> stoppedIn() {
        if (ending == Ending.FINISHED) {
            return Optional.empty();
        }
        int begun = begun();
        Outcome last = begun == 0 ? null : segments.get(begun - 1).outcome();
        return Optional.of(last == Outcome.ENDED || last == Outcome.ABANDONED ? begun - 1 : begun);
    }

    /// Totals per pose and side, in the order the plan first names them.
    List<PoseTotal> poses() {
        Map<List<String>, PoseTotal> totals = new LinkedHashMap<>();
        for (PracticedSegment one : segments) {
            totals.merge(
                    List.of(one.segment().pose().slug(), one.segment().side()), PoseTotal.of(one), PoseTotal::plus);
        }
        return List.copyOf(totals.values());
    }
}
