package dev.sthira.catalog.search;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What somebody typed to find something in a list; nothing, where the plain list is asked for.
public record Typed(
        @Parameter(
                description = DESCRIPTION,
                example = EXAMPLE,
                schema = @Schema(implementation = String.class, maxLength = LONGEST))
        @QueryParam("q")
        @Pattern(regexp = READABLE, message = ADVICE)
        @Nullable
        String q) {
    static final String DESCRIPTION =
            "What to look for: names in any language, body areas, complaints, ages, trimesters, intents, minutes, and what"
                    + " it must do without; with or without accents, and misspellings do no harm.";
    static final String EXAMPLE = "sore back 10 min";
    static final int LONGEST = 100;
    static final String READABLE = "^[^\\x00-\\x1f\\x7f-\\x9f]{0,100}$";
    static final String ADVICE = "must have at most 100 characters, and no control characters";

    Query query() {
        return Query.read(q == null ? "" : q);
    }
}
