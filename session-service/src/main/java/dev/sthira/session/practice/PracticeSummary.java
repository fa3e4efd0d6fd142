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

/// What a practice was, from its start to its end, visit by visit: a pure function of its plan and its events.
///
/// @param held     time held in poses and rests, pauses left out
/// @param paused   time paused, on the way into poses too
/// @param segments all segments of the plan in order
/// @param visits   all that was begun of them, in order; who goes back visits a segment once more
record PracticeSummary(
        Instant startedAt,
        Instant endedAt,
        Ending ending,
        Duration held,
        Duration paused,
        List<Segment> segments,
        List<Visit> visits) {

    /// One visit of a segment and what became of it.
    record Visit(Segment segment, Outcome outcome, Duration held, Duration paused) {}

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
        var visits = new ArrayList<Visit>();
        for (Event event : events) {
            if (event instanceof PoseEnded end) {
                visits.add(new Visit(plan.segment(end.segment()), end.outcome(), end.held(), end.paused()));
            }
        }
        return new PracticeSummary(
                tally.startedAt(),
                over.at(),
                over.ending(),
                tally.held(),
                tally.paused(),
                plan.segments(),
                List.copyOf(visits));
    }

    /// How many different segments were begun; nobody gets past one without beginning it.
    int begun() {
        return visits.stream()
                .mapToInt(visit -> visit.segment().index() + 1)
                .max()
                .orElse(0);
    }

    /// How many visits were held to their end.
    int heldToTheEnd() {
        return (int)
                visits.stream().filter(visit -> visit.outcome() == Outcome.HELD).count();
    }

    /// The index of the segment of each visit left by skip.
    List<Integer> skipped() {
        return visits.stream()
                .filter(visit -> visit.outcome() == Outcome.SKIPPED)
                .map(visit -> visit.segment().index())
                .toList();
    }

    /// The segment it was ended or abandoned in, or on the way to; none if the plan was practised to its end.
    Optional<Integer> stoppedIn() {
        if (ending == Ending.FINISHED) {
            return Optional.empty();
        }
        if (visits.isEmpty()) {
            return Optional.of(0);
        }
        Visit last = visits.getLast();
        int index = last.segment().index();
        return Optional.of(
                switch (last.outcome()) {
                    case ENDED, ABANDONED -> index;
                    case HELD, SKIPPED -> Math.min(index + 1, segments.size() - 1);
                });
    }

    /// Totals per pose and side, in the order the plan first names them.
    List<PoseTotal> poses() {
        Map<List<String>, PoseTotal> totals = new LinkedHashMap<>();
        segments.forEach(segment -> totals.merge(key(segment), PoseTotal.planned(segment), PoseTotal::plus));
        visits.forEach(visit -> totals.merge(key(visit.segment()), PoseTotal.of(visit), PoseTotal::plus));
        return List.copyOf(totals.values());
    }

    private static List<String> key(Segment segment) {
        return List.of(segment.pose().slug(), segment.side());
    }
}
