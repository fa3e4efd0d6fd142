package dev.sthira.session.entry;

import dev.sthira.session.day.Zone;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person wants to have entered, once it is known to make sense.
///
/// @param zone where they were, for the day it belongs to; null if they did not say
record EntryWish(
        Instant startedAt,
        Duration length,
        @Nullable String sequence,
        @Nullable String title,
        @Nullable Zone zone) {

    Instant endedAt() {
        return startedAt.plus(length);
    }
}
