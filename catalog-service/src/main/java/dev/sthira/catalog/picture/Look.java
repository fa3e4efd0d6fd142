package dev.sthira.catalog.picture;

import dev.sthira.catalog.shelf.QueryWords;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a drawing is to look, at every address that gives one.
public class Look {
    @Parameter(
            description = "Colours by day, by night, or as the screen of the reader says.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"light", "dark", "auto"},
                            defaultValue = "light"))
    @QueryParam("theme")
    public @Nullable String theme;

    Theme colours() {
        return QueryWords.of(Theme.class, "theme", theme, Theme.LIGHT);
    }
}
