package dev.sthira.kit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Tells caches that a compressed answer is one of two: `Vary: Accept-Encoding`.
@ApplicationScoped
final class Variants {
    private static final int BEFORE_ALL_ROUTES = 9_900;

    void install(@Observes Filters filters) {
        filters.register(Variants::tell, BEFORE_ALL_ROUTES);
    }

    private static void tell(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.ACCEPT_ENCODING)) {
            request.addHeadersEndHandler(_ -> vary(request.response()));
        }
        request.next();
    }

    private static void vary(HttpServerResponse answer) {
        var encoding = answer.headers().get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equals("identity")) {
            answer.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }
}
