package dev.sthira.session.chart;

import dev.sthira.kit.condition.Fingerprint;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// A drawing as it is answered: to one person alone, and tagged.
final class Drawing {
    static final String TYPE = "image/svg+xml";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private Drawing() {}

    static Response answer(byte[] svg, Tongue tongue) {
        return Response.ok(svg, TYPE)
                .tag(new EntityTag(Fingerprint.of(svg)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, tongue.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
