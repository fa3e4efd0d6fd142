package dev.sthira.session.track;

import java.time.Duration;

/// One thing to be heard, so long after the class began.
sealed interface Note {
    Duration at();

    /// A sign that is struck.
    record Rung(Duration at, Sign sign) implements Note {}

    /// A sentence.
    ///
    /// @param aside whether it gives way to what is being said; another one breaks that off
    record Said(Duration at, String text, boolean aside) implements Note {}
}
