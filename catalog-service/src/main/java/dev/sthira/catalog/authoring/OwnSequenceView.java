package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sequence of one's own in a list.
@Schema(name = "OwnSequence", description = "A sequence of your own; the whole of it is at /sequences/{slug}.")
record OwnSequenceView(
        @Schema(examples = "my-evening-7k3f9q") String slug,

        @Schema(description = "Newest edition, from 1.", examples = "3")
        int version,

        @Schema(examples = "My Evening") String title,
        @Schema(examples = "beginner") String level,

        @Schema(description = "Usual length at breaths of four seconds.", examples = "22")
        int usualMinutes,

        Visibility visibility,
        boolean withdrawn,

        @Schema(description = "When the newest edition was saved.")
        Instant savedAt,

        @Schema(
                description = "Address that shows it to whoever has it; told once, when the link is made.",
                examples = "/shared-sequences/Zm9yIHlvdXIgZXllcyBhbmQgdGhvc2Ugb2YgZnJpZW5kcw")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String link,

        @Schema(
                description =
                        "Where somebody else sees it from now on: the steps that are not for those whom it is for."
                                + " They are no obstacle; each plan minds them.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<RuledOut> warnings) {}
