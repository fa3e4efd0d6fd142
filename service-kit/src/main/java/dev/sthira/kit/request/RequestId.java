package dev.sthira.kit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/// Gives every request an id, the caller's own if it is one, and sends it back: `X-Request-Id`.
@ApplicationScoped
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final String IN_LOGS = "requestId";
    private static final int FIRST_OF_ALL = 20_000;
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    void install(@Observes Filters filters) {
        filters.register(RequestId::give, FIRST_OF_ALL);
    }

    private static void give(RoutingContext request) {
        var sent = request.request().getHeader(HEADER);
        var id = sent != null && ACCEPTABLE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.response().putHeader(HEADER, id);
        MDC.put(IN_LOGS, id);
        request.next();
    }
}
