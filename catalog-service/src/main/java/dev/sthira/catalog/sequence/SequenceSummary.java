package dev.sthira.catalog.sequence;

import dev.sthira.catalog.pose.Level;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sequence in a list.
@Schema(description = "A class in a list; the whole of it is at /sequences/{slug}.")
public record SequenceSummary(
        @Schema(examples = "back-strengthening") String slug,

        @Schema(description = "Edition, from 1.", examples = "1")
        int version,

        @Schema(description = "Language of the texts (BCP 47).", examples = "en")
        String language,

        @Schema(examples = "Back Strengthening") String title,

        @Schema(description = "What the class is for.", examples = "strengthen")
        String intent,

        Level level,

        @Schema(description = "The levels it offers something for.")
        List<Level> levels,

        @Schema(description = "What the teacher says of the length; null where nothing is said.") @Nullable
        Advertised advertised,

        @Schema(description = "How long it takes with breaths of 4.5 seconds, in whole minutes.") @Nullable
        Minutes minutes,

        @Schema(examples = "Longer holds than a flowing class, and an easier way into every pose.")
        String summary) {

    SequenceSummary lasting(Length length) {
        var minutes = new Minutes(length.shortest(), length.usual(), length.longest());
        return new SequenceSummary(slug, version, language, title, intent, level, levels, advertised, minutes, summary);
    }

    @Schema(name = "MinutesOfASequence")
    record Minutes(
            @Schema(examples = "16") int shortest,
            @Schema(examples = "23") int usual,
            @Schema(examples = "34") int longest) {}

    @Schema(name = "AdvertisedLength")
    record Advertised(
            @Schema(description = "Minutes.", examples = "23")
            int minutes) {}
}
