package dev.sthira.web.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/// Holds an address to its pace: strangers, so that nobody empties the catalog, and whoever enters codes, so that
/// nobody guesses them.
@ApplicationScoped
class Paces {
    private static final int FIRST = 550;
    private static final String SIGNED_IN = "q_session";

    private final Pace strangers;
    private final Pace codes;

    Paces(PaceSettings settings) {
        strangers = new Pace(settings.strangers() / 2, settings.strangers(), InstantSource.system());
        codes = new Pace(settings.codes() / 2, settings.codes(), InstantSource.system());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        Duration wait = wait(context.request());
        if (wait.isPositive()) {
            refuse(context, wait);
        } else {
            context.next();
        }
    }

    private Duration wait(HttpServerRequest request) {
        String who = request.remoteAddress().hostAddress();
        String path = Objects.requireNonNullElse(request.path(), "/");
        if (path.startsWith("/static/")) {
            return Duration.ZERO;
        }
        if (path.startsWith("/screens") && request.method() != HttpMethod.GET) {
            return codes.take(who);
        }
        return hasSignedIn(request) ? Duration.ZERO : strangers.take(who);
    }

    /// A forged cookie lets nobody in; it only spares them the pace here, and the services have their own.
    private static boolean hasSignedIn(HttpServerRequest request) {
        String cookies = request.getHeader("Cookie");
        return cookies != null && cookies.contains(SIGNED_IN);
    }

    private static void refuse(RoutingContext context, Duration wait) {
        context.response()
                .setStatusCode(429)
                .putHeader("Retry-After", Long.toString(wait.toSeconds() + 1))
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("status", 429)
                        .put("title", "Not so fast")
                        .put("detail", "Wait as long as Retry-After says, and then go on more slowly.")
                        .put("instance", context.request().path())
                        .encode());
    }
}
