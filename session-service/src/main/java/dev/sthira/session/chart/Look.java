package dev.sthira.session.chart;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a chart is to look, and in which language its words are.
record Look(
        @Parameter(
                description =
                        "Colours by day, by night, or as the screen of the reader says; a mail wants one of the first"
                                + " two",
                example = "light")
        @QueryParam("theme")
        @DefaultValue("auto")
        Theme theme,

        @Parameter(description = "Languages of its words, best first: English, German or French", example = "de")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Nullable
        String languages) {

    Tongue tongue() {
        return Tongue.liked(languages);
    }
}
