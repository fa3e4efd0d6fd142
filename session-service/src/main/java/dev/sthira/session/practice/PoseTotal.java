package dev.sthira.session.practice;

import dev.sthira.session.plan.Segment;
import dev.sthira.session.practice.PracticeSummary.Visit;
import dev.sthira.session.session.Outcome;
import java.time.Duration;

/// What one pose on one side added up to.
///
/// @param side     `both`, `left`, `right` or `alternating`
/// @param segments how many segments of the plan it was
/// @param skipped  how many visits of them were left by skip
/// @param repeated how many visits of them were not the first
/// @param planned  their holds as planned
/// @param held     how long they were held, pauses left out
/// @param paused   pauses inside the holds
record PoseTotal(
        String pose,
        String name,
        String side,
        int segments,
        int skipped,
        int repeated,
        Duration planned,
        Duration held,
        Duration paused) {

    static PoseTotal planned(Segment segment) {
        return of(segment, 1, 0, 0, segment.hold(), Duration.ZERO, Duration.ZERO);
    }

    static PoseTotal of(Visit visit) {
        int skipped = visit.outcome() == Outcome.SKIPPED ? 1 : 0;
        int repeated = visit.number() > 1 ? 1 : 0;
        return of(visit.segment(), 0, skipped, repeated, Duration.ZERO, visit.held(), visit.paused());
    }

    private static PoseTotal of(
            Segment segment,
            int segments,
            int skipped,
            int repeated,
            Duration planned,
            Duration held,
            Duration paused) {
        return new PoseTotal(
                segment.pose().slug(),
                segment.pose().name(),
                segment.side(),
                segments,
                skipped,
                repeated,
                planned,
                held,
                paused);
    }

    PoseTotal plus(PoseTotal other) {
        return new PoseTotal(
                pose,
                name,
                side,
                segments + other.segments,
                skipped + other.skipped,
                repeated + other.repeated,
                planned.plus(other.planned),
                held.plus(other.held),
                paused.plus(other.paused));
    }
}
