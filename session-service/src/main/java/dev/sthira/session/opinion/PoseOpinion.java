package dev.sthira.session.opinion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person thinks of one pose.
@Schema(name = "PoseOpinion")
record PoseOpinion(
        @Schema(ref = "Slug", description = "The pose, as the catalog names it.")
        String pose,

        Opinion opinion,
        Instant changedAt) {}
