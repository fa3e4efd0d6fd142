package dev.sthira.catalog.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Refuses a body that says it is too large before a byte of it is read, and cuts off one that dawdles.
@ApplicationScoped
final class RequestLimits {
    private static final int BEFORE_ALL_ROUTES = 10_000;
    private static final int BEHIND_THE_LIMIT_FOR_ALL = 1;
    private static final long LARGEST_BODY = 256 * 1024;
    // As much as application.properties allows at all.
    private static final long LARGEST_ARCHIVE = 2 * 1024 * 1024;
    private static final Duration LONGEST_BODY = Duration.ofSeconds(20);

    private final Vertx vertx;

    RequestLimits(Vertx vertx) {
        this.vertx = vertx;
    }

    void install(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_ALL_ROUTES);
        filters.register(RequestLimits::narrow, BEHIND_THE_LIMIT_FOR_ALL);
    }

    // For a body that does not say how large it is: reading it ends there.
    private static void narrow(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, largest(request));
        request.next();
    }

    private static long largest(RoutingContext request) {
        return "/imports".equals(request.normalizedPath()) ? LARGEST_ARCHIVE : LARGEST_BODY;
    }

    private void limit(RoutingContext request) {
        if (declaredLength(request) > largest(request)) {
            refuse(request);
        } else {
            if (hasBody(request)) {
                cutOffWhenLate(request);
            }
            request.next();
        }
    }

    private static boolean hasBody(RoutingContext request) {
        return declaredLength(request) > 0 || request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long declaredLength(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    // An early refusal ends the answer, not the body: what counts is whether all of it has come.
    private void cutOffWhenLate(RoutingContext context) {
        var request = context.request();
        var timer = vertx.setTimer(LONGEST_BODY.toMillis(), _ -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        request.end().onComplete(_ -> vertx.cancelTimer(timer));
    }

    private static void refuse(RoutingContext request) {
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(new JsonObject()
                        .put("status", 413)
                        .put("title", "Content Too Large")
                        .put("detail", "The body is larger than %d KiB.".formatted(largest(request) / 1024))
                        .encode())
                .onComplete(_ -> request.request().connection().close());
    }
}
