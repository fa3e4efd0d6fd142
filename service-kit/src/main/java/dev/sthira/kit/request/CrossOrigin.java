package dev.sthira.kit.request;

import dev.sthira.kit.problem.EarlyRefusals;
import dev.sthira.kit.problem.Standard;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses pages of origins that are not named with a problem; the framework's own refusal would be empty.
@ApplicationScoped
final class CrossOrigin {
    private static final int BEFORE_THE_FRAMEWORK = 9_800;

    private final EarlyRefusals refusals;
    private final boolean enabled;
    private final Optional<List<String>> named;

    CrossOrigin(
            EarlyRefusals refusals,
            @ConfigProperty(name = "quarkus.http.cors.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> named) {
        this.refusals = refusals;
        this.enabled = enabled;
        this.named = named;
    }

    void install(@Observes Filters filters) {
        if (enabled && !CORSFilter.isConfiguredWithWildcard(named)) {
            filters.register(this::check, BEFORE_THE_FRAMEWORK);
        }
    }

    private void check(RoutingContext request) {
        var origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null
                || isNamed(origin)
                || origin.endsWith("://" + request.request().getHeader(HttpHeaders.HOST))) {
            request.next();
        } else {
            refusals.end(
                    request,
                    Standard.OTHER_ORIGIN,
                    "Pages of this origin may not call. Whoever runs the service names those that may in the setting"
                            + " STHIRA_CORS_ORIGINS.");
        }
    }

    private boolean isNamed(String origin) {
        return named.orElse(List.of()).contains(origin)
                || CORSFilter.isOriginAllowedByRegex(CORSFilter.parseAllowedOriginsRegex(named), origin);
    }
}
