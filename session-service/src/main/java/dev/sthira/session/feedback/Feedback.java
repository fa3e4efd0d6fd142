package dev.sthira.session.feedback;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person says about a practice of theirs.
@Schema(name = "Feedback")
public record Feedback(
        @Schema(description = "At most one for each part of the body, in the order of the parts' names.")
        List<Feeling> feelings,

        @Schema(description = "How hard it was: 0 is no effort at all, 10 the most you can give.", examples = "4")
        @Nullable
        Integer effort,

        @Schema(examples = "The twist was good today.") @Nullable
        String note,

        @Schema(description = "What you wish for the next class.", examples = "A longer rest.") @Nullable
        String wish,

        @Schema(description = "When it was said; null as long as nothing is.") @Nullable
        Instant changedAt) {

    /// Nothing has been said.
    static final Feedback NONE = new Feedback(List.of(), null, null, null, null);

    boolean saysNothing() {
        return feelings.isEmpty() && effort == null && note == null && wish == null;
    }

    /// Its entity tag, without quotes: what was taken back and said anew has another one.
    public String tag() {
        return "v" + (changedAt == null ? 0 : changedAt.getEpochSecond() * 1_000_000 + changedAt.getNano() / 1_000);
    }
}
