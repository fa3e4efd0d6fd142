package dev.sthira.catalog.picture;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// How a drawing is to look, at every address that gives one.
public record Look(
        @Parameter(description = "Colours by day, by night, or as the screen of the reader says.", example = "dark")
        @QueryParam("theme")
        @DefaultValue("light")
        Theme theme) {}
