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
/// @param finished  visits of segments held to their end
/// @param skipped   the segment of each visit left by skip, in the order of leaving
public record Tally(
        int number, Instant startedAt, Duration held, Duration paused, int finished, List<Integer> skipped) {

    static Tally startedAt(Instant at) {
        return new Tally(1, at, Duration.ZERO, Duration.ZERO, 0, List.of());
    }

    Tally told(int events) {
        return new Tally(number + events, startedAt, held, paused, finished, skipped);
    }

    Tally waited(Duration pause) {
        return new Tally(number, startedAt, held, paused.plus(pause), finished, skipped);
    }

    Tally left(int segment, Duration hold, Outcome outcome) {
        return switch (outcome) {
            case HELD -> new Tally(number, startedAt, held.plus(hold), paused, finished + 1, skipped);
            case SKIPPED ->
                new Tally(
                        number,
                        startedAt,
                        held.plus(hold),
                        paused,
                        finished,
                        Stream.concat(skipped.stream(), Stream.of(segment)).toList());
            case ENDED, ABANDONED -> new Tally(number, startedAt, held.plus(hold), paused, finished, skipped);
        };
    }
}
