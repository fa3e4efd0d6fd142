package dev.sthira.catalog.shelf;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The languages that whoever asks would like to read, best first.
public record WantedLanguages(
        @Parameter(
                description = "Languages to answer in; text by text, what is not translated comes in English.",
                example = "de")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Nullable
        String header) {}
