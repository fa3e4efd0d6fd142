package dev.sthira.kit.request;

import dev.sthira.kit.problem.Standard;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a body whose form is named with a wildcard: `*/*` is what may be answered, and says nothing of what was
/// sent.
final class NamedForm {
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        var form = request.getMediaType();
        if (form != null && (form.isWildcardType() || form.isWildcardSubtype())) {
            throw Standard.UNSUPPORTED_MEDIA_TYPE.problem("Content-Type must name one form, such as application/json.");
        }
    }
}
