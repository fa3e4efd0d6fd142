package dev.sthira.notification.reminder;

import dev.sthira.notification.reminder.Occurrence.Fit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A date on which a person will be reminded.
@Schema(name = "Occurrence")
record OccurrenceView(
        @Schema(description = "The date that the rule names.", examples = "2026-03-29")
        LocalDate date,

        @Schema(
                implementation = String.class,
                description = "What the clocks show then.",
                examples = "2026-03-29T03:30:00")
        LocalDateTime local,

        @Schema(description = "How far they are from UTC then.", examples = "+02:00")
        String offset,

        Instant at,

        @Schema(
                implementation = String.class,
                enumeration = {"exact", "gap", "overlap"},
                description =
                        "`gap`: the wall time is jumped over on that date, so it comes later; `overlap`: it comes twice, this is"
                                + " the first.")
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
