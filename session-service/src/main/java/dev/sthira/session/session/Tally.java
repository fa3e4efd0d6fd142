package dev.sthira.session.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a running session has added up so far. Whoever goes back visits a segment once more, and each visit counts.
///
/// @param number    number of the next event
/// @param startedAt when the session was started
/// @param held      time held in poses and rests, without pauses
/// @param paused    time paused, the pause that is still on not included
/// @param finished  visits of segments held to their end, or for as long as the person wanted
/// @param skipped   the segment of each visit left by skip, in the order of leaving
/// @param visits    which segments were visited, and again
public record Tally(
        int number,
        Instant startedAt,
        Duration held,
        Duration paused,
        int finished,
        List<Integer> skipped,
        Visits visits) {

    static Tally startedAt(Instant at, int number) {
        return new Tally(number, at, Duration.ZERO, Duration.ZERO, 0, List.of(), Visits.STRAIGHT);
    }

    Tally told(int events) {
        return new Tally(number + events, startedAt, held, paused, finished, skipped, visits);
    }

    Tally waited(Duration pause) {
        return new Tally(number, startedAt, held, paused.plus(pause), finished, skipped, visits);
    }

    Tally visiting(Visits now) {
        return new Tally(number, startedAt, held, paused, finished, skipped, now);
    }

    Tally left(int segment, Duration hold, Outcome outcome) {
        return switch (outcome) {
            case HELD -> new Tally(number, startedAt, held.plus(hold), paused, finished + 1, skipped, visits);
            case SKIPPED ->
                new Tally(
                        number,
                        startedAt,
                        held.plus(hold),
                        paused,
                        finished,
                        Stream.concat(skipped.stream(), Stream.of(segment)).toList(),
                        visits);
            case LEFT, ENDED, ABANDONED ->
                new Tally(number, startedAt, held.plus(hold), paused, finished, skipped, visits);
        };
    }
}
