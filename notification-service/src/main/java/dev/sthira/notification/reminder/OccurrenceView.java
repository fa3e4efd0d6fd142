package dev.sthira.notification.reminder;

import dev.sthira.notification.reminder.Occurrence.Fit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A date on which a person will be reminded.
///
/// @param date   the date the rule names
/// @param local  what the clocks show then
/// @param offset how far they are from UTC then
/// @param clock  `gap`: the wall time is jumped over on that date, so it comes later; `overlap`: it comes twice,
///   this is the first
public record OccurrenceView(
        LocalDate date,
        @Schema(examples = "2026-03-29T03:30:00") LocalDateTime local,
        @Schema(examples = "+02:00") String offset,
        Instant at,
        Fit clock) {
    static OccurrenceView of(Occurrence occurrence) {
        return new OccurrenceView(
                occurrence.date(),
                occurrence.at().toLocalDateTime(),
                occurrence.at().getOffset().getId(),
                occurrence.at().toInstant(),
                occurrence.fit());
    }
}
