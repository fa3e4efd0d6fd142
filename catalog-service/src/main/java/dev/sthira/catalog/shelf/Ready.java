package dev.sthira.catalog.shelf;

import dev.sthira.catalog.http.Fingerprint;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/// An answer that only needs to be sent: its bytes and their strong tag. Whoever has the bytes already gets a 304.
public record Ready(byte[] body, EntityTag tag) {
    private static final String FOR_A_MINUTE = "public, max-age=60";

    public static Ready of(byte[] body) {
        return of(body, Fingerprint.of(body));
    }

    static Ready of(byte[] body, String tag) {
        return new Ready(body, new EntityTag(tag));
    }

    public Response.ResponseBuilder answer(Request request) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
    }
}
