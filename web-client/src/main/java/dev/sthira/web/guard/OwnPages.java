package dev.sthira.web.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses every change that a page of another site could have sent: the browser says where it comes from, and our
/// pages
/// add a header that others cannot.
@ApplicationScoped
class OwnPages {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /// What can be sent without scripts, and so without a header of theirs. It changes nothing of whoever has signed
    /// in.
    private static final String PLAIN_FORM = "/cheat-sheet";

    private static final int FIRST = 500;

    void register(@Observes Filters filters) {
        filters.register(OwnPages::check, FIRST);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (READING.contains(request.method()) ? isSignOutFromElsewhere(request) : !isOwnChange(request)) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static boolean isOwnChange(HttpServerRequest request) {
        return isOwn(request)
                && (PLAIN_FORM.equals(request.path()) || "JavaScript".equals(request.getHeader("X-Requested-With")));
    }

    /// A link on another site must not sign anybody out.
    private static boolean isSignOutFromElsewhere(HttpServerRequest request) {
        return "/sign-out".equals(request.path()) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isOwn(HttpServerRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return own(request).equals(request.getHeader("Origin"));
    }

    private static String own(HttpServerRequest request) {
        return request.scheme() + "://" + request.getHeader("Host");
    }

    private static void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("status", 403)
                        .put("title", "Not from there")
                        .put(
                                "detail",
                                "Only pages of this site may do this, with the header X-Requested-With: JavaScript.")
                        .put("instance", context.request().path())
                        .encode());
    }
}
