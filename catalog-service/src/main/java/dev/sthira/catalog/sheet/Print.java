package dev.sthira.catalog.sheet;

import dev.sthira.catalog.shelf.QueryWords;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a sheet is to be printed, at every address that gives one.
public class Print {
    @Parameter(
            description = "The paper it is printed on.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"a4", "letter"},
                            defaultValue = "a4"))
    @QueryParam("paper")
    public @Nullable String paper;

    @Parameter(
            description = "Language of the sheet.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"en", "de", "fr"},
                            defaultValue = "en"))
    @QueryParam("lang")
    public @Nullable String lang;

    Paper size() {
        return QueryWords.of(Paper.class, "paper", paper, Paper.A4);
    }

    String language() {
        if (lang != null && !Tongue.LANGUAGES.contains(lang)) {
            throw QueryWords.refuse("lang", "must be " + String.join(" or ", Tongue.LANGUAGES));
        }
        return lang == null ? "en" : lang;
    }
}
