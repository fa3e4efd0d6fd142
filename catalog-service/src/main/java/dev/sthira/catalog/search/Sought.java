package dev.sthira.catalog.search;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What somebody typed where nothing else says what is asked for.
public record Sought(
        @Parameter(
                description = Typed.DESCRIPTION,
                example = Typed.EXAMPLE,
                required = true,
                schema = @Schema(implementation = String.class, minLength = 1, maxLength = Typed.LONGEST))
        @QueryParam("q")
        @NotNull(message = ADVICE)
        @Pattern(regexp = Typed.READABLE, message = Typed.ADVICE)
        @Nullable
        String q) {
    static final String ADVICE = "must say what to look for";

    Typed typed() {
        return new Typed(q);
    }
}
