package dev.sthira.devstack.topic;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of the event topic, as an independent consumer read it.
 *
 * @param partition where it was read
 * @param id the event id ({@code ce_id}); a repeated event has the same
 * @param type the event type without {@code dev.sthira.}
 * @param number the number inside the session ({@code ce_sequence})
 * @param at the scheduled instant ({@code ce_time})
 * @param appendedAt when the broker appended it, to the millisecond
 * @param segment the index of the segment it is about, if it is about one
 * @param outcome for a pose-end, how the hold ended
 * @param endsAt for a pose-start, when the hold is planned to end
 * @param body the value, byte for byte
 */
public record Published(
        int partition,
        String id,
        String type,
        long number,
        Instant at,
        Instant appendedAt,
        @Nullable Integer segment,
        String outcome,
        @Nullable Instant endsAt,
        String body) {

    /** How long after its scheduled instant the broker had it; negative means too early. */
    public Duration lateness() {
        return Duration.between(at, appendedAt);
    }

    /** Whether it starts a hold of at least that length. */
    public boolean startsHoldOf(Duration atLeast) {
        return endsAt != null && Duration.between(at, endsAt).compareTo(atLeast) >= 0;
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    /** Whether nothing more comes of its session. */
    public boolean isLast() {
        return is("session-completed") || is("session-abandoned");
    }
}
