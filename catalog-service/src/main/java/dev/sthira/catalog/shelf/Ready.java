package dev.sthira.catalog.shelf;

import dev.sthira.kit.condition.Fingerprint;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// An answer that only needs to be sent: its bytes, their strong tag, and the languages it is in, where that depends on
/// who asks.
public record Ready(byte[] body, EntityTag tag, @Nullable String language) {
    /// How long an answer may be kept.
    public static final String FOR_A_MINUTE = "public, max-age=60";

    public static Ready of(byte[] body) {
        return new Ready(body, new EntityTag(Fingerprint.of(body)), null);
    }

    /// One of several answers at the same address, chosen by `Accept-Language`.
    public static Ready of(byte[] body, String language) {
        return new Ready(body, new EntityTag(Fingerprint.of(body)), language);
    }

    public Response.ResponseBuilder answer() {
        return answer(FOR_A_MINUTE);
    }

    /// The same of something that not everybody may see.
    public Response.ResponseBuilder privately() {
        return answer("private, no-cache");
    }

    private Response.ResponseBuilder answer(String keeping) {
        var answer = Response.ok(body).tag(tag).header(HttpHeaders.CACHE_CONTROL, keeping);
        return language == null
                ? answer
                : answer.header(HttpHeaders.CONTENT_LANGUAGE, language)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
