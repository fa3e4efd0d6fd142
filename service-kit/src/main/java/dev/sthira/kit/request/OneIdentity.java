package dev.sthira.kit.request;

import dev.sthira.kit.problem.EarlyRefusals;
import dev.sthira.kit.problem.Standard;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Refuses a request that says twice who is asking: a proxy in front might look at the other one.
@ApplicationScoped
final class OneIdentity {
    private static final int BEHIND_THE_HOST = 18_900;

    private final EarlyRefusals refusals;

    OneIdentity(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEHIND_THE_HOST);
    }

    private void check(RoutingContext request) {
        if (request.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() <= 1) {
            request.next();
        } else {
            refusals.end(request, Standard.BAD_REQUEST, "Send one header Authorization, with one token.");
        }
    }
}
