package dev.sthira.session.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A practice that its person entered.
///
/// @param sequence slug of the class it was; null if it was none of the catalog
/// @param title    what its person calls it; null if it is called what the class is
/// @param day      the local day it belongs to
/// @param version  from 1; it goes up with each change
public record Entry(
        UUID id,
        @Nullable String sequence,
        @Nullable String title,
        Instant startedAt,
        Duration length,
        LocalDate day,
        Instant createdAt,
        Instant changedAt,
        int version) {

    Instant endedAt() {
        return startedAt.plus(length);
    }
}
