package dev.sthira.notification.reminder;

import dev.sthira.notification.reminder.OccurrenceRows.Past;
import dev.sthira.notification.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of the date that came last.
@Schema(name = "LastOccurrence")
record LastView(
        @Schema(description = "The date that the rule named.", examples = "2026-11-23")
        LocalDate date,

        @Schema(description = "When it was due.") Instant at,

        @Schema(
                description = "`sending` while its messages are on their way; of several, the best end counts.",
                examples = "skipped",
                enumeration = {"sending", "handed-over", "skipped", "suppressed", "expired", "failed", "unknown"})
        String state,

        @Schema(
                description = "Why, as a short word that may be new to a client; null where the state says it all.",
                examples = "practised-today")
        @Nullable
        String reason,

        @Schema(
                description = "The same in a sentence, as Accept-Language likes it.",
                examples = "Not sent: you had practised that day already.")
        String text) {
    private static final String WORDS = "reminder.last.";

    static LastView of(Past past, Language language) {
        return new LastView(past.date(), past.at(), past.state(), past.reason(), text(past, language));
    }

    /// Of a reason that has no words of its own, the state is told.
    private static String text(Past past, Language language) {
        var keys = language.words().keys();
        return Stream.of(Objects.requireNonNullElse(past.reason(), ""), past.state())
                .map(WORDS::concat)
                .filter(keys::contains)
                .findFirst()
                .map(language::say)
                .orElse(past.state());
    }
}
