package dev.sthira.session.day;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known about the days of a person.
///
/// @param zone   where they are; null if nobody said
/// @param starts the wall time at which their day begins
/// @param pause  their days off; null if there are none
public record PersonDay(
        @Nullable Zone zone, LocalTime starts, @Nullable Pause pause) {

    /// Of whoever has said nothing.
    public static final PersonDay USUAL = new PersonDay(null, DayCut.USUAL_START, null);

    /// Where their days are cut; nobody can tell without a zone.
    public Optional<DayCut> cut() {
        return Optional.ofNullable(zone).map(place -> new DayCut(place, starts));
    }

    /// Where they are cut; as long as they have not said where they are, in that zone, or else in UTC.
    public DayCut cutOr(@Nullable Zone otherwise) {
        return cut().orElseGet(() -> cut(otherwise == null ? Zone.UTC : otherwise));
    }

    /// Where they are cut in that zone.
    public DayCut cut(Zone place) {
        return new DayCut(place, starts);
    }
}
