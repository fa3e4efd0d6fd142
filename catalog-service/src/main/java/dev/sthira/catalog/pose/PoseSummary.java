package dev.sthira.catalog.pose;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A pose in a list.
@Schema(description = "A pose or rest in a list; the whole of it is at /poses/{slug}.")
public record PoseSummary(
        @Schema(examples = "thread-the-needle") String slug,

        @Schema(description = "Edition, from 1.", examples = "1")
        int version,

        @Schema(description = "Language of the texts (BCP 47).", examples = "en")
        String language,

        PoseKind kind,
        @Schema(examples = "Thread the Needle") String name,
        @Schema(description = "Absent Sanskrit is null.") Pose.@Nullable Sanskrit sanskrit,
        Level level,
        Sidedness sidedness,

        @Schema(examples = "One arm slides underneath you until shoulder and head rest on the mat.")
        String summary,

        @Schema(
                description =
                        "Only under `safeFor`, and for the concerns that a search understood: the form to take where the"
                                + " plain pose does not suit.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<Instead> instead) {

    @Schema(name = "FormInstead")
    record Instead(
            @Schema(examples = "wrists") String concern,

            @Schema(description = "Slug of the variation.", examples = "on-forearms")
            String variation,

            @Schema(examples = "On the forearms") String name) {}
}
