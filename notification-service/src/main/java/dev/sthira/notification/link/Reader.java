package dev.sthira.notification.link;

import dev.sthira.notification.text.Language;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whoever opens a page, and the languages they like.
public record Reader(
        @Parameter(description = "The languages that the reader likes.", example = "de-CH, en;q=0.5")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Nullable
        String likes) {

    /// The one of those there are that they like best.
    public Language language() {
        return Language.liked(likes);
    }
}
