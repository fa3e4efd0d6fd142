package dev.sthira.notification.publication;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The day of a person, as others are told of it.
///
/// @param startsAt   the wall time at which it begins
/// @param zone       where the person is; null if nobody said
/// @param pausedFrom the first date of their pause; null if there is none
/// @param pausedTo   the last one; null while nobody knows
public record ToldDay(
        LocalTime startsAt,
        @Nullable ZoneId zone,
        @Nullable LocalDate pausedFrom,
        @Nullable LocalDate pausedTo) {}
