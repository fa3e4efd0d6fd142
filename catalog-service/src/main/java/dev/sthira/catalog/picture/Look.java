package dev.sthira.catalog.picture;

import dev.sthira.catalog.shelf.Lang;
import dev.sthira.catalog.shelf.QueryWords;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a drawing is to look and in which language its words are, at every address that gives one.
public record Look(
        @Parameter(description = "Colours by day, by night, or as the screen of the reader says.", example = "dark")
        @QueryParam("theme")
        @DefaultValue("light")
        Theme theme,

        @Parameter(
                description = "Language of its words, for pages that cannot send a header; it goes before"
                        + " `Accept-Language`.",
                example = "fr")
        @QueryParam("lang")
        @Nullable
        Lang lang,

        @Parameter(
                description = "Languages of its words, best first; what is not translated comes in English.",
                example = "de")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Nullable
        String acceptLanguage) {

    /// The languages of whoever looks at it, as the header says them.
    @Nullable
    String languages() {
        return lang == null ? acceptLanguage : QueryWords.word(lang);
    }
}
