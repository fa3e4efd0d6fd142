package dev.sthira.catalog.sequence;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The sequence that an address is about.
public record SequencePath(
        @Parameter(
                description = "Short name of the sequence.",
                example = "back-strengthening",
                schema = @Schema(ref = "common.slug"))
        @PathParam("slug")
        String slug) {}
