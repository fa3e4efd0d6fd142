package dev.sthira.session.practice;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.practice.PracticeSummary.Visit;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Event.SessionPaused;
import dev.sthira.session.session.Event.SessionReplanned;
import dev.sthira.session.session.Event.SessionResumed;
import dev.sthira.session.session.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a session was for somebody who practised along: what was held while they were there, a pure function of the
/// session's events and their own stays. A pose that they left in the middle counts up to then; one whose end they saw
/// ended for them as for everybody.
final class Attendance {

    /// A time that somebody was there; one without an end lasted to that of the session.
    record Stay(Instant from, @Nullable Instant until) {}

    private record Span(Instant from, Instant until) {
        Duration overlap(Span other) {
            Instant begin = from.isAfter(other.from) ? from : other.from;
            Instant end = until.isBefore(other.until) ? until : other.until;
            return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    private final Plan plan;
    private final List<Span> stays;
    private final List<Visit> visits = new ArrayList<>();
    private final List<Span> pauses = new ArrayList<>();
    private final Instant end;
    private Instant poseBegan = Instant.MIN;
    private @Nullable Instant pausedSince;
    private int place;

    private Attendance(Plan plan, List<Stay> stays, Instant end) {
        this.plan = plan;
        this.end = end;
        this.stays = stays.stream()
                .map(stay -> new Span(
                        stay.from(), stay.until() == null || stay.until().isAfter(end) ? end : stay.until()))
                .toList();
    }

    /// Sums up what somebody was there for; nothing if that was no pose at all.
    ///
    /// @param plan   theirs: the times are the session's, the poses and sides their own
    /// @param events all events of a session that is over, in order
    /// @param stays  in order
    static Optional<PracticeSummary> of(Plan plan, List<Event> events, List<Stay> stays) {
        if (!(events.getLast() instanceof SessionOver over)) {
            throw new IllegalArgumentException("the session goes on");
        }
        var attended = new Attendance(plan, stays, over.at());
        events.forEach(attended::take);
        return over.tally() == null || attended.visits.isEmpty()
                ? Optional.empty()
                : Optional.of(attended.summary(over.tally().startedAt(), over));
    }

    private void take(Event event) {
        switch (event) {
            case PoseStarted start -> {
                poseBegan = start.at();
                moveTo(start.segment(), start.at());
            }
            case PoseEnded ended -> leave(ended);
            case SessionPaused paused -> pausedSince = paused.at();
            case SessionResumed resumed -> endPause(resumed.at());
            case SessionReplanned replanned -> moveTo(replanned.segment(), replanned.at());
            case SessionOver over -> endPause(over.at());
            case Event.SessionScheduled _, Event.SessionStarted _ -> {}
        }
    }

    private void leave(PoseEnded ended) {
        endPause(ended.at());
        var pose = new Span(poseBegan, ended.at());
        Duration paused = pauses.stream()
                .map(pause -> within(new Span(latest(pause.from(), poseBegan), pause.until())))
                .reduce(Duration.ZERO, Duration::plus);
        Duration there = within(pose);
        if (there.isZero()) {
            return;
        }
        boolean sawItsEnd = isThere(ended.at());
        visits.add(new Visit(
                plan.segment(ended.segment()),
                ended.visit(),
                sawItsEnd ? ended.outcome() : Outcome.LEFT,
                there.minus(paused),
                paused));
        place = sawItsEnd ? PracticeSummary.behind(plan, ended) : ended.segment();
    }

    private void moveTo(int segment, Instant at) {
        if (isThere(at)) {
            place = segment;
        }
    }

    private void endPause(Instant at) {
        if (pausedSince != null) {
            pauses.add(new Span(pausedSince, at));
            pausedSince = null;
        }
    }

    private PracticeSummary summary(Instant begun, SessionOver over) {
        Duration held = visits.stream().map(Visit::held).reduce(Duration.ZERO, Duration::plus);
        Duration paused = pauses.stream().map(this::within).reduce(Duration.ZERO, Duration::plus);
        return new PracticeSummary(
                latest(begun, stays.getFirst().from()),
                stays.getLast().until(),
                ending(over, held),
                held,
                paused,
                plan.segments(),
                List.copyOf(visits),
                place);
    }

    /// As everybody's is judged: whoever saw the end has finished with half of the holds.
    private Ending ending(SessionOver over, Duration held) {
        if (!isThere(end)) {
            return Ending.ENDED;
        }
        boolean enough = held.multipliedBy(2).compareTo(plan.holds()) >= 0;
        return over.ending() == Ending.FINISHED && !enough ? Ending.ENDED : over.ending();
    }

    private Duration within(Span span) {
        return stays.stream().map(span::overlap).reduce(Duration.ZERO, Duration::plus);
    }

    private boolean isThere(Instant at) {
        return stays.stream().anyMatch(stay -> !at.isBefore(stay.from()) && !at.isAfter(stay.until()));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
