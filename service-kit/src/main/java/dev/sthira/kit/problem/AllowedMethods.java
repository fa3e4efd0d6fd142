package dev.sthira.kit.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status.Family;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says on OPTIONS which methods an address knows, and not that whatever can be sent can be had as well.
final class AllowedMethods {

    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext answer) {
        boolean asks = request.getMethod().equals(HttpMethod.OPTIONS);
        if (asks && answer.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            var methods = KnownAddresses.methods(request.getUriInfo().getPath());
            if (methods.size() > 1) {
                answer.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
            }
        }
    }
}
