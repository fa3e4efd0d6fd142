package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Gives a refusal that comes without a body, such as that of a condition that does not hold, the problem of its
/// status.
final class EmptyRefusals {
    private final ProblemAnswers answers;

    EmptyRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() >= 400 && !answer.hasEntity()) {
            var path = request.getUriInfo().getRequestUri().getRawPath();
            var problem =
                    answers.complete(Standard.of(answer.getStatus()).problem().build(), path);
            answer.setEntity(problem, new Annotation[0], HttpProblem.MEDIA_TYPE);
        }
    }
}
