package dev.sthira.session.audience;

import dev.sthira.session.practice.Replay;

/// What came of rebuilding what analysts see.
///
/// @param passedOver         records that tell of practices and cannot be taken in
/// @param practicesDiffering those that were missing, or not as the topic tells
/// @param figures            sums that there are
/// @param figuresDiffering   sums that were not as they should have been, though their practices were
record RebuiltView(
        long records, int practices, int passedOver, int practicesDiffering, long figures, long figuresDiffering) {

    static RebuiltView of(Replay.Told told, int practicesDiffering, Sums.Rebuilt sums) {
        return new RebuiltView(
                told.records(),
                told.practices(),
                told.passedOver(),
                practicesDiffering,
                sums.figures(),
                sums.differences());
    }
}
