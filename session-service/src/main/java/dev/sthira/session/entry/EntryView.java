package dev.sthira.session.entry;

import dev.sthira.session.feedback.Feedback;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry as its person sees it.
@Schema(name = "PracticeEntry", description = "A practice that you entered yourself. All times are seconds.")
public record EntryView(
        @Schema(description = "The entry's id.") UUID id,

        @Schema(description = "`entry`: it was entered.", enumeration = "entry")
        String kind,

        Instant startedAt,
        Instant endedAt,

        @Schema(description = "How long it was.", examples = "1800.000")
        BigDecimal heldSeconds,

        @Schema(description = "What you entered.") Entered entered,

        @Schema(description = "Whether you have said how it was.")
        boolean hasFeedback,

        @Schema(description = "What you said about it; null in a list, and as long as you have said nothing.") @Nullable
        Feedback feedback) {

    /// What a person entered.
    @Schema(name = "Entered")
    public record Entered(
            @Schema(
                    description = "Slug of the class that it was; null if it was none of the catalog.",
                    examples = "back-strengthening")
            @Nullable
            String sequence,

            @Schema(
                    description = "What you call it; null if it is called what the class is.",
                    examples = "Class with Anna")
            @Nullable
            String title,

            @Schema(examples = "30") int minutes,

            @Schema(description = "Your local day that it belongs to.")
            LocalDate day,

            Instant createdAt,
            Instant changedAt) {}

    /// In a list.
    ///
    /// @param hasFeedback whether its person has said how it was
    public static EntryView of(Entry entry, boolean hasFeedback) {
        return of(entry, hasFeedback, null);
    }

    /// By itself.
    ///
    /// @param feedback what its person has said about it, if anything
    public static EntryView of(Entry entry, @Nullable Feedback feedback) {
        return of(entry, feedback != null, feedback);
    }

    /// Its entity tag, without quotes: the version that a change is based on, and behind the point what was
    /// said about it.
    public static String tag(Entry entry, @Nullable Feedback feedback) {
        return "v" + entry.version() + (feedback == null ? "" : "." + feedback.tag());
    }

    private static EntryView of(Entry entry, boolean hasFeedback, @Nullable Feedback feedback) {
        return new EntryView(
                entry.id(),
                "entry",
                entry.startedAt(),
                entry.endedAt(),
                BigDecimal.valueOf(entry.length().toMillis(), 3),
                new Entered(
                        entry.sequence(),
                        entry.title(),
                        Math.toIntExact(entry.length().toMinutes()),
                        entry.day(),
                        entry.createdAt(),
                        entry.changedAt()),
                hasFeedback,
                feedback);
    }
}
