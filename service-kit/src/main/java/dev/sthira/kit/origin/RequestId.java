package dev.sthira.kit.origin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/// Gives every request an id, the caller's own if it is one, and sends it back: `X-Request-Id`.
@ApplicationScoped
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final int FIRST_OF_ALL = 20_000;

    void install(@Observes Filters filters) {
        filters.register(RequestId::give, FIRST_OF_ALL);
    }

    private static void give(RoutingContext request) {
        var headers = request.request().headers();
        var said = Origin.of(headers.get(HEADER), headers.get(Origin.TRACEPARENT));
        var id = said.requestId() == null ? UUID.randomUUID().toString() : said.requestId();
        request.response().putHeader(HEADER, id);
        new Origin(id, said.traceparent()).remember();
        request.next();
    }
}
