package dev.sthira.session.session;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The session that an address is about.
public record SessionPath(
        @Parameter(description = "The session's id", example = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57") @PathParam("id")
        UUID id) {}
