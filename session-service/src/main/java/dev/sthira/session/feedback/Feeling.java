package dev.sthira.session.feedback;

import dev.sthira.kit.problem.Checks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a part of the body was before and after a practice.
@Schema(
        name = "Feeling",
        description = "How a part of the body was: 0 is no pain at all, 10 the worst. One of the two at least.")
public record Feeling(
        @Schema(required = true) @Nullable BodyPart part,

        @Schema(minimum = "0", maximum = "10", examples = "5") @Nullable
        Integer before,

        @Schema(minimum = "0", maximum = "10", examples = "2") @Nullable
        Integer after) {

    static final int WORST = 10;

    void check(String field, Checks checks) {
        if (part == null) {
            checks.refuse(field + ".part", "must be given");
        }
        if (before == null && after == null) {
            checks.refuse(field, "must say how it was before, after, or both");
        }
        checkScale(field + ".before", before, checks);
        checkScale(field + ".after", after, checks);
    }

    static void checkScale(String field, @Nullable Integer value, Checks checks) {
        if (value != null && (value < 0 || value > WORST)) {
            checks.refuse(field, "must be from 0 to 10");
        }
    }
}
