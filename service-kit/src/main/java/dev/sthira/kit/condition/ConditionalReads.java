package dev.sthira.kit.condition;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Sends what has an entity tag only to those who have not got it yet (304), and not to those who want another (412).
final class ConditionalReads {
    private static final int BEFORE_REFUSALS_ARE_COMPLETED = 6_000;
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ServerResponseFilter(priority = BEFORE_REFUSALS_ARE_COMPLETED)
    void weigh(ContainerRequestContext request, ContainerResponseContext answer) {
        var tag = answer.getEntityTag();
        if (tag == null || answer.getStatus() != Status.OK.getStatusCode() || !READS.contains(request.getMethod())) {
            return;
        }
        var headers = request.getHeaders();
        var condition = Condition.of(headers.get(HttpHeaders.IF_MATCH), headers.get(HttpHeaders.IF_NONE_MATCH));
        if (!condition.allows(tag.getValue())) {
            // Nothing that was said of the answer holds for its refusal.
            answer.getHeaders().clear();
            instead(answer, Status.PRECONDITION_FAILED);
        } else if (condition.knows(tag.getValue())) {
            // There is nothing that could be of a form.
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            instead(answer, Status.NOT_MODIFIED);
        }
    }

    private static void instead(ContainerResponseContext answer, Status status) {
        answer.setEntity(null);
        answer.setStatusInfo(status);
    }
}
