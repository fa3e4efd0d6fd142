package dev.sthira.catalog.bench.panache;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/// What an answer needs.
public record Found(String document, String fingerprint) {

    Response answer(Request request) {
        var tag = new EntityTag(fingerprint);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(document) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
