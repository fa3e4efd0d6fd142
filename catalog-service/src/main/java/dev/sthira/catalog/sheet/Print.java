package dev.sthira.catalog.sheet;

import dev.sthira.catalog.shelf.Lang;
import dev.sthira.catalog.shelf.QueryWords;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// How a sheet is to be printed, at every address that gives one.
public record Print(
        @Parameter(description = "The paper it is printed on.", example = "letter")
        @QueryParam("paper")
        @DefaultValue("a4")
        Paper paper,

        @Parameter(description = "Language of the sheet.", example = "de") @QueryParam("lang") @DefaultValue("en")
        Lang lang) {

    String language() {
        return QueryWords.word(lang);
    }
}
