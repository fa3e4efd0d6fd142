package dev.sthira.catalog.sheet;

import dev.sthira.catalog.shelf.Lang;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.QueryWords;
import dev.sthira.kit.words.Words;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a sheet is to be printed, at every address that gives one.
public record Print(
        @Parameter(description = "The paper it is printed on.", example = "letter")
        @QueryParam("paper")
        @DefaultValue("a4")
        Paper paper,

        @Parameter(
                description = "Language of the sheet; without it, the one that fits `Accept-Language` best.",
                example = "de")
        @QueryParam("lang")
        @Nullable
        Lang lang,

        @Parameter(description = "Languages to print in, best first, where `lang` is left out.", example = "de")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Nullable
        String accepted) {

    String language() {
        return lang == null ? Languages.best(accepted, Words.LANGUAGES) : QueryWords.word(lang);
    }
}
