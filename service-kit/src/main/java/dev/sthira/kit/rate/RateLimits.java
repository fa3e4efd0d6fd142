package dev.sthira.kit.rate;

import dev.sthira.kit.problem.EarlyRefusals;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes every request off the allowance of its address, and of its person once that is known, and says what is left.
@ApplicationScoped
public class RateLimits {
    private static final int BEHIND_THE_ID = 15_000;
    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";
    private static final String TOO_MANY =
            "You have sent more requests than are answered in a minute; try again in %d s.";

    private final EarlyRefusals refusals;
    private final Optional<Allowance> address;
    private final Optional<Allowance> person;

    RateLimits(RateSettings settings, EarlyRefusals refusals, InstantSource clock) {
        this.refusals = refusals;
        this.address = allowance("address", settings.address(), clock);
        this.person = allowance("person", settings.person(), clock);
    }

    void install(@Observes Filters filters) {
        filters.register(this::limit, BEHIND_THE_ID);
    }

    private void limit(RoutingContext request) {
        if (address.isEmpty() || isOurs(request)) {
            request.next();
            return;
        }
        var left = address.get().take(NetworkAddress.of(request.request().remoteAddress()));
        tell(request.response(), address.get(), left);
        if (left.granted()) {
            request.next();
        } else {
            request.response().putHeader("Retry-After", String.valueOf(left.seconds()));
            refusals.end(request, Standard.TOO_MANY_REQUESTS, TOO_MANY.formatted(left.seconds()));
        }
    }

    // Health and metrics, where they are on this port.
    private static boolean isOurs(RoutingContext request) {
        var path = request.request().path();
        return path != null && path.startsWith("/q/");
    }

    /// Takes a request off a person's allowance.
    ///
    /// @return the refusal if nothing is left
    public Optional<HttpProblem> take(String subject, @Nullable RoutingContext request) {
        if (person.isEmpty()) {
            return Optional.empty();
        }
        var left = person.get().take(subject);
        if (request != null) {
            tell(request.response(), person.get(), left);
        }
        return left.granted() ? Optional.empty() : Optional.of(tooMany(left));
    }

    private static HttpProblem tooMany(Allowance.Left left) {
        return Standard.TOO_MANY_REQUESTS
                .problem()
                .withDetail(TOO_MANY.formatted(left.seconds()))
                .withHeader("Retry-After", left.seconds())
                .build();
    }

    private static void tell(HttpServerResponse answer, Allowance allowance, Allowance.Left left) {
        if (!answer.headWritten()) {
            add(answer, POLICY, allowance.policy());
            add(answer, LEFT, allowance.tell(left));
        }
    }

    private static void add(HttpServerResponse answer, String name, String item) {
        var before = answer.headers().get(name);
        answer.putHeader(name, before == null ? item : before + ", " + item);
    }

    private static Optional<Allowance> allowance(String name, long perMinute, InstantSource clock) {
        return perMinute <= 0 ? Optional.empty() : Optional.of(Allowance.of(name, perMinute, clock));
    }
}
