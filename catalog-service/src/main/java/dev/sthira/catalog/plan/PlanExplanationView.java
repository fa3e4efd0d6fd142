package dev.sthira.catalog.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sthira.catalog.pose.Concern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The reason for one choice of a plan as it goes over the wire.
@Schema(name = "PlanExplanation")
record PlanExplanationView(
        @Schema(description = "Index of the segment it is about; null where there is none.", examples = "12") @Nullable
        Integer segment,

        @Schema(description = "Number of the block it is about; null for the whole plan.", examples = "5")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Integer block,

        @Schema(description = "Number of the step in its block.", examples = "1")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Integer step,

        @Schema(description = "What was chosen.") Explanation.Choice kind,

        @Schema(description = "What it was chosen for.") Explanation.Cause because,

        @Schema(description = "Slug of the pose it is about.", examples = "thread-the-needle")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String pose,

        @Schema(description = "Slug of the variation or pose that is done instead of what was taught.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String instead,

        @Schema(description = "The concern it respects.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Concern concern,

        @Schema(examples = "Taught as “30 to 90 seconds a side, or longer”; we plan 60 seconds a side.")
        String text) {

    static PlanExplanationView of(Explanation said) {
        return new PlanExplanationView(
                said.segment(),
                said.block(),
                said.step(),
                said.kind(),
                said.because(),
                said.pose(),
                said.instead(),
                said.concern(),
                said.text());
    }
}
