package dev.sthira.session.practice;

import dev.sthira.session.practice.PracticeSummary.PracticedSegment;
import dev.sthira.session.session.Outcome;
import java.time.Duration;

/// What one pose on one side added up to.
///
/// @param side     `both`, `left`, `right` or `alternating`
/// @param segments how many segments of the plan it was
/// @param skipped  how many of them were left by skip
/// @param planned  their holds as planned
/// @param held     how long they were held, pauses left out
/// @param paused   pauses inside the holds
record PoseTotal(
        String pose,
        String name,
        String side,
        int segments,
        int skipped,
        Duration planned,
        Duration held,
        Duration paused) {

    static PoseTotal of(PracticedSegment one) {
        return new PoseTotal(
                one.segment().pose().slug(),
                one.segment().pose().name(),
                one.segment().side(),
                1,
                one.outcome() == Outcome.SKIPPED ? 1 : 0,
                one.segment().hold(),
                one.held(),
                one.paused());
    }

    PoseTotal plus(PoseTotal other) {
        return new PoseTotal(
                pose,
                name,
                side,
                segments + other.segments,
                skipped + other.skipped,
                planned.plus(other.planned),
                held.plus(other.held),
                paused.plus(other.paused));
    }
}
