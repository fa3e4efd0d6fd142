package dev.sthira.catalog.viewer;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The link that whoever asks was given by the owner of a sequence, if any.
public record GivenLink(
        @Parameter(
                description = "Token of the link that the sequence is shared by: the last part of its address.",
                example = "Zm9yLW15LWZyaWVuZHMtb25seQ")
        @HeaderParam(Viewer.LINK_HEADER)
        @Nullable
        String token) {}
