package dev.sthira.catalog.shelf;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// The answer while the catalog is not in memory yet: 503, try again.
public final class NotReady {
    private NotReady() {}

    public static HttpProblem problem() {
        return HttpProblem.builder()
                .withStatus(Response.Status.SERVICE_UNAVAILABLE)
                .withTitle("The catalog is not ready yet")
                .withDetail("It is still being read from the database. Please try again in a few seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }
}
