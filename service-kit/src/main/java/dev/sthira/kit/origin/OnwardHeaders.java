package dev.sthira.kit.origin;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/// Tells another service of ours where a request comes from; for the clients that name it, never for the world outside.
public final class OnwardHeaders implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        var origin = Origin.current();
        if (origin.requestId() != null) {
            request.getHeaders().putSingle(RequestId.HEADER, origin.requestId());
        }
        if (origin.traceparent() != null && !request.getHeaders().containsKey(Origin.TRACEPARENT)) {
            request.getHeaders().putSingle(Origin.TRACEPARENT, origin.traceparent());
        }
    }
}
