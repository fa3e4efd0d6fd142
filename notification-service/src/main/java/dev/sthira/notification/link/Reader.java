package dev.sthira.notification.link;

import dev.sthira.notification.text.Language;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whoever opens a page, and the languages they like.
public record Reader(
        @Parameter(description = "The languages that the reader likes.", example = "de-CH, en;q=0.5")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Nullable
        String likes) {

    /// The one of all there are that they like best.
    public Language language() {
        return language(Language.ALL.keySet());
    }

    /// The one that they like best of those that something is told in.
    public Language language(Collection<String> told) {
        return Language.liked(likes, told);
    }
}
