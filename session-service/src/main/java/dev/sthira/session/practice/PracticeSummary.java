package dev.sthira.session.practice;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Event.SessionReplanned;
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
/// @param place    the segment it was in at its end, or on the way to
record PracticeSummary(
        Instant startedAt,
        Instant endedAt,
        Ending ending,
        Duration held,
        Duration paused,
        List<Segment> segments,
        List<Visit> visits,
        int place) {

    /// One visit of a segment and what became of it.
    ///
    /// @param number which visit of the segment it was, from 1
    record Visit(Segment segment, int number, Outcome outcome, Duration held, Duration paused) {}

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
        int place = 0;
        for (Event event : events) {
            if (event instanceof PoseEnded end) {
                visits.add(
                        new Visit(plan.segment(end.segment()), end.visit(), end.outcome(), end.held(), end.paused()));
                place = behind(plan, end);
            } else if (event instanceof SessionReplanned replanned) {
                place = replanned.segment();
            }
        }
        return new PracticeSummary(
                tally.startedAt(),
                over.at(),
                over.ending(),
                tally.held(),
                tally.paused(),
                plan.segments(),
                List.copyOf(visits),
                place);
    }

    /// Where the session is behind the end of a pose, if nobody goes elsewhere.
    static int behind(Plan plan, PoseEnded end) {
        return switch (end.outcome()) {
            case HELD, SKIPPED -> Math.min(end.segment() + 1, plan.size() - 1);
            case LEFT, ENDED, ABANDONED -> end.segment();
        };
    }

    /// How far along the plan anything was begun, as a number of segments; one that was jumped over counts as gone by.
    int begun() {
        return visits.stream()
                .mapToInt(visit -> visit.segment().index() + 1)
                .max()
                .orElse(0);
    }

    /// How many visits were held to their end, or for long enough.
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

    /// The index of the segment of each visit that was not its first.
    List<Integer> repeated() {
        return visits.stream()
                .filter(visit -> visit.number() > 1)
                .map(visit -> visit.segment().index())
                .toList();
    }

    /// The segment it was ended or abandoned in, or on the way to; none if the plan was practised to its end.
    Optional<Integer> stoppedIn() {
        return ending == Ending.FINISHED ? Optional.empty() : Optional.of(place);
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
