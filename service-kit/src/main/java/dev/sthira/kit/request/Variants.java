package dev.sthira.kit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/// Has text compressed for whoever takes it so, and tells caches that there are two: `Vary: Accept-Encoding`.
@ApplicationScoped
final class Variants {
    private static final int BEFORE_ALL_ROUTES = 9_900;
    private static final int NOT_MODIFIED = 304;
    private static final String ENCODING = "Accept-Encoding";
    private static final Set<String> COMPRESSIBLE = Set.of(
            "application/json",
            "application/problem+json",
            "application/yaml",
            "image/svg+xml",
            "text/html",
            "text/plain");

    void install(@Observes Filters filters) {
        filters.register(Variants::tell, BEFORE_ALL_ROUTES);
    }

    private static void tell(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.ACCEPT_ENCODING)) {
            request.addHeadersEndHandler(_ -> vary(request.response()));
        }
        request.next();
    }

    // The framework compares the whole header with its list, character encoding and all, and would leave JSON as it is.
    private static void vary(HttpServerResponse answer) {
        var headers = answer.headers();
        if (headers.contains(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY, true) && isWorthIt(headers)) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
        if (isCompressed(headers) || answer.getStatusCode() == NOT_MODIFIED) {
            var before = headers.get(HttpHeaders.VARY);
            headers.set(HttpHeaders.VARY, before == null ? ENCODING : before + ", " + ENCODING);
        }
    }

    private static boolean isWorthIt(MultiMap headers) {
        var form = headers.get(HttpHeaders.CONTENT_TYPE);
        return form != null && COMPRESSIBLE.contains(form.split(";", 2)[0]);
    }

    private static boolean isCompressed(MultiMap headers) {
        var encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        return encoding == null ? isWorthIt(headers) : !encoding.equals("identity");
    }
}
