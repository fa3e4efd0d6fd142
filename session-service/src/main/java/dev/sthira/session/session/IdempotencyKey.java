package dev.sthira.session.session;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The word by which a person knows a request again.
record IdempotencyKey(
        @Parameter(
                description = "A word of your own, at most 100 characters; sent again, the same request has one effect and"
                        + " gets the same answer for 24 hours.",
                example = "monday-morning")
        @HeaderParam("Idempotency-Key")
        @Size(min = 1, max = 100)
        @Nullable
        String value) {}
