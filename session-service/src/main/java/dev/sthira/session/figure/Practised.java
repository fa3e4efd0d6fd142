package dev.sthira.session.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A practice, or an entry, as far as figures need it.
///
/// @param day      the person's day it belongs to
/// @param sequence which class it was; null if it was none of the catalog's
public record Practised(
        LocalDate day,
        Instant startedAt,
        Duration held,
        @Nullable String sequence) {}
