package dev.sthira.catalog.search;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What somebody typed to find something.
public record Typed(
        @Parameter(
                description = "What to look for: names in any language, body areas, complaints, intents, minutes; with or"
                        + " without accents, and misspellings do no harm.",
                example = "sore back 10 min",
                schema = @Schema(implementation = String.class, maxLength = 100))
        @QueryParam("q")
        @Pattern(
                regexp = "^[^\\p{Cc}]{0,100}$",
                message = "must have at most 100 characters, and none that control a terminal")
        @Nullable
        String q) {

    /// What is meant by it; nothing is a query too.
    public Query query() {
        return Query.read(q == null ? "" : q);
    }
}
