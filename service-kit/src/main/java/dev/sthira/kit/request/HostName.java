package dev.sthira.kit.request;

import dev.sthira.kit.problem.EarlyRefusals;
import dev.sthira.kit.problem.Standard;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// Refuses a request that does not say which host it means (RFC 9112, section 3.2), before anything asks for it: one of
/// HTTP/1.0 too, since the framework reads no address without.
@ApplicationScoped
final class HostName {
    private static final int BEHIND_THE_ID = 19_000;
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._~-]+)(:\\d{1,5})?");

    private final EarlyRefusals refusals;

    HostName(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEHIND_THE_ID);
    }

    private void check(RoutingContext request) {
        var hosts = request.request().headers().getAll(HttpHeaders.HOST);
        if (hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches()) {
            request.next();
        } else {
            refusals.end(request, Standard.BAD_REQUEST, "Send one header Host with the name of this server.");
        }
    }
}
