package dev.sthira.notification.preference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person has said about being told.
///
/// @param allOff       nothing at all, but what answers an address that was entered
/// @param offOnDevices kinds that go to none of their devices
/// @param quiet        when they want to be left alone; null: never
/// @param zone         where they are; null if nobody knows, and then no hour is quiet
/// @param mostADay     how many things they are told of in 24 hours at most; null: as many as there are
public record Choice(
        boolean allOff,
        Set<Kind> offOnDevices,
        @Nullable QuietHours quiet,
        @Nullable ZoneId zone,
        @Nullable Integer mostADay) {
    /// Why something waits, or has ended because it could not wait as long: they want to be left alone at that hour.
    public static final String QUIET = "quiet-hours";

    /// Why something does not come: they want nothing at all.
    public static final String ALL_OFF = "all-off";

    /// Of whoever has said nothing.
    public static final Choice USUAL = new Choice(false, Set.of(), null, null, null);

    public Choice {
        offOnDevices = Set.copyOf(offOnDevices);
    }

    /// When they may be told of this again; empty if they may now.
    public Optional<Instant> quietUntil(Kind kind, Instant now) {
        return quiet == null || zone == null || !kind.mayWait() ? Optional.empty() : quiet.end(now, zone);
    }
}
