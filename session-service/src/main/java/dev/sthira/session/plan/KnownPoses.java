package dev.sthira.session.plan;

import dev.sthira.kit.problem.Standard;
import dev.sthira.session.plan.Catalog.CatalogFailed;
import dev.sthira.session.plan.Catalog.UselessAnswer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/// Which poses there are, by the word of the catalog. A wish that names another is refused there, so what
/// goes into wishes by itself has to be one of them.
@ApplicationScoped
public class KnownPoses {
    private final Catalog catalog;

    KnownPoses(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Whether there is a pose of that name.
    ///
    /// @throws HttpProblem if the catalog does not say
    public boolean has(String slug) {
        try {
            return catalog.hasPose(slug);
        } catch (CatalogFailed | UselessAnswer | TimeoutException | CircuitBreakerOpenException unavailable) {
            throw Standard.UNAVAILABLE
                    .problem()
                    .withDetail("The catalog does not say whether there is such a pose. Please try again shortly.")
                    .withHeader(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
    }
}
