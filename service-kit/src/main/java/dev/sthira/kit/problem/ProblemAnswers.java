package dev.sthira.kit.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Completes a problem and counts it: `type` by its kind, `instance` by the address that was asked.
///
/// A refusal that is expected costs a counter and no line in the log; a service that cannot serve is told once a
/// minute.
@Singleton
public class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger("dev.sthira.problem");

    private final MeterRegistry meters;
    private final Quietly quietly;

    ProblemAnswers(MeterRegistry meters, Quietly quietly) {
        this.meters = meters;
        this.quietly = quietly;
    }

    /// The answer to a request that was refused.
    public Response answer(HttpProblem problem, UriInfo uri) {
        return complete(problem, uri.getRequestUri().getRawPath()).toResponse();
    }

    HttpProblem complete(HttpProblem problem, @Nullable String path) {
        var type = Optional.ofNullable(problem.getType())
                .orElseGet(() -> Standard.of(problem.getStatusCode()).type());
        meters.counter("http.problems", "type", type.getPath(), "status", String.valueOf(problem.getStatusCode()))
                .increment();
        if (problem.getStatusCode() >= 502) {
            quietly.warn(LOG, problem.getTitle() + ": " + problem.getDetail());
        }
        return HttpProblem.builder(problem)
                .withType(type)
                .withInstance(URI.create(path == null ? "/" : path))
                .build();
    }

    void logFault(Exception cause, UriInfo uri) {
        LOG.errorf(cause, "A request to %s failed", uri.getPath());
    }
}
