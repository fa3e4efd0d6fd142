package dev.sthira.notification.preference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// The hours of each day in which somebody wants to be left alone.
///
/// @param from the wall time at which they begin
/// @param to   the one at which they end: on the next day, if it is not later
public record QuietHours(LocalTime from, LocalTime to) {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LEAST_OPEN = Duration.ofHours(1);

    /// Whether there is at least an hour of the day left to be told anything.
    public boolean leaveRoom() {
        var length = Duration.between(from, to);
        return !A_DAY.minus(length.isPositive() ? length : length.plus(A_DAY))
                .minus(LEAST_OPEN)
                .isNegative();
    }

    /// When those end in which an instant lies; empty if it lies in none. A wall time that is jumped over
    /// ends them by the length of the gap later; one that comes twice, the first time that is still ahead.
    public Optional<Instant> end(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone).toLocalDateTime();
        var time = local.toLocalTime();
        if (!hold(time)) {
            return Optional.empty();
        }
        var date = to.isAfter(time) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        var end = date.atTime(to).atZone(zone);
        return Optional.of(end.toInstant().isAfter(instant) ? end : end.withLaterOffsetAtOverlap())
                .map(moment -> moment.toInstant());
    }

    private boolean hold(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
