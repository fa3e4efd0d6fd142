package dev.sthira.web.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The headers of every answer.
@ApplicationScoped
class SafeHeaders {
    /// No inline script or style, nothing from elsewhere, markup made by Lit's templates alone.
    private static final String PAGES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "media-src 'self' blob:",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html sthira");

    /// Pictures style themselves; whatever a service answers is never a page.
    private static final String ANSWERS = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// A browser shows these with a viewer of its own, which the policy of the answer would bind.
    private static final String PRINTED = "frame-ancestors 'none'";

    private static final int FIRST = 600;

    private final boolean tls;

    SafeHeaders(@ConfigProperty(name = "sthira.web.tls") boolean tls) {
        this.tls = tls;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policy(context.normalizedPath()));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Permissions-Policy", "screen-wake-lock=(self), camera=(), microphone=(), geolocation=(), payment=()");
        if (tls) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }

    private static String policy(String path) {
        if (path.startsWith("/api/")) {
            return path.endsWith(".pdf") ? PRINTED : ANSWERS;
        }
        return PAGES;
    }
}
