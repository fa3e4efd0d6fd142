package dev.sthira.session.plan;

import dev.sthira.kit.problem.Standard;
import dev.sthira.session.plan.Catalog.CatalogFailed;
import dev.sthira.session.plan.Catalog.UselessAnswer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/// Which sequences may be seen, by the word of the catalog: a private class is nobody's business but its author's.
@ApplicationScoped
public class SharedSequences {
    private final Catalog catalog;

    SharedSequences(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Whether whoever shows this token may see the sequence.
    ///
    /// @throws HttpProblem if the catalog does not say
    public boolean shows(String authorization, String slug) {
        try {
            return catalog.shows(authorization, slug);
        } catch (CatalogFailed | UselessAnswer | TimeoutException | CircuitBreakerOpenException unavailable) {
            throw Standard.UNAVAILABLE
                    .problem()
                    .withDetail("The catalog does not say whether you may see this sequence. Please try again shortly.")
                    .withHeader(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
    }
}
