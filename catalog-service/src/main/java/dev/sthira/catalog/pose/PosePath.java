package dev.sthira.catalog.pose;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The pose that an address is about.
public record PosePath(
        @Parameter(
                description = "Short name of the pose.",
                example = "thread-the-needle",
                schema = @Schema(ref = "common.slug"))
        @PathParam("slug")
        String slug) {}
