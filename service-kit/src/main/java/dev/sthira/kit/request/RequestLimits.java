package dev.sthira.kit.request;

import dev.sthira.kit.problem.EarlyRefusals;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.Standard;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;

/// Refuses a body that is too large, whether it says so or turns out so, and cuts off one that dawdles.
@ApplicationScoped
final class RequestLimits {
    private static final int BEFORE_ALL_ROUTES = 10_000;
    private static final String UNEXPECTED = "Of what can be expected (header Expect), only 100-continue is met.";
    private static final int SHORT = 16 * 1024;
    private static final String BROKEN =
            "The request line or a header breaks a rule of HTTP; is there one header Host?";

    private final Vertx vertx;
    private final RequestSettings settings;
    private final EarlyRefusals refusals;

    RequestLimits(Vertx vertx, RequestSettings settings, EarlyRefusals refusals) {
        this.vertx = vertx;
        this.settings = settings;
        this.refusals = refusals;
    }

    void install(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_ALL_ROUTES);
    }

    void install(@Observes Router router) {
        router.route().order(1 - BEFORE_ALL_ROUTES).failureHandler(this::failed);
    }

    // What ends while a body is read: it turned out too large, or was not put together by the rules.
    private void failed(RoutingContext request) {
        switch (request.failure()) {
            case NumberFormatException _ -> refuse(request, Standard.BAD_REQUEST, "The body's chunks cannot be read.");
            case IOException _, HttpClosedException _ ->
                request.request().connection().close();
            case null, default -> {
                switch (request.statusCode()) {
                    case 413 -> refuse(request);
                    case 400 -> refuse(request, Standard.BAD_REQUEST, BROKEN);
                    case 417 -> refuse(request, Standard.BAD_REQUEST, UNEXPECTED);
                    default -> request.next();
                }
            }
        }
    }

    private void limit(RoutingContext request) {
        if (declaredLength(request) > largest(request)) {
            refuse(request);
            return;
        }
        if (isChunked(request) || isShort(request)) {
            cutOffWhenLate(request);
            // One does not say how large it is, and is read up to the limit; for the other no thread need wait.
            BodyHandler.create(false).setBodyLimit(largest(request)).handle(request);
            return;
        }
        if (declaredLength(request) > 0) {
            cutOffWhenLate(request);
        }
        request.next();
    }

    private long largest(RoutingContext request) {
        return settings.larger()
                .getOrDefault(request.normalizedPath(), settings.largestBody())
                .asLongValue();
    }

    private static boolean isChunked(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    // Forms are read by whoever takes them, and what somebody expects beside the answer is seen to before.
    private static boolean isShort(RoutingContext request) {
        var length = declaredLength(request);
        var headers = request.request().headers();
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        return 0 < length
                && length <= SHORT
                && type != null
                && type.startsWith("application/json")
                && !headers.contains(HttpHeaders.EXPECT);
    }

    private static long declaredLength(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("\\d+")) {
            return 0;
        }
        return length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    // An early refusal ends the answer, not the body: what counts is whether all of it has come.
    private void cutOffWhenLate(RoutingContext context) {
        var request = context.request();
        var timer = vertx.setTimer(settings.longestBody().toMillis(), _ -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        request.end().onComplete(_ -> vertx.cancelTimer(timer));
    }

    private void refuse(RoutingContext request) {
        refuse(
                request,
                Standard.BODY_TOO_LARGE,
                "This address takes a body of up to %d KiB.".formatted(largest(request) / 1024));
    }

    private void refuse(RoutingContext request, ProblemKind kind, String detail) {
        LingeringClose.after(request.request());
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refusals.end(request, kind, detail)
                .onComplete(_ -> request.request().connection().close());
    }
}
