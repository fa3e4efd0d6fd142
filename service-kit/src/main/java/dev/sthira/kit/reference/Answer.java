package dev.sthira.kit.reference;

import dev.sthira.kit.condition.EntityTags;
import dev.sthira.kit.condition.Fingerprint;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/// A document that lies ready: the same for everybody until the service is replaced.
record Answer(String form, String policy, String tag, Buffer body) {
    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; frame-ancestors 'none'";
    private static final int NOT_MODIFIED = 304;

    static Answer yaml(String text) {
        return of("application/yaml;charset=UTF-8", NOTHING_FROM_ELSEWHERE, text);
    }

    static Answer json(String text) {
        return of("application/json;charset=UTF-8", NOTHING_FROM_ELSEWHERE, text);
    }

    static Answer page(HtmlPage page) {
        return of("text/html;charset=UTF-8", page.policy(), page.html());
    }

    private static Answer of(String form, String policy, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(form, policy, Fingerprint.of(bytes).substring(0, 16), Buffer.buffer(bytes));
    }

    void send(RoutingContext request) {
        var answer = request.response();
        answer.headers()
                .set(HttpHeaders.ETAG, '"' + tag + '"')
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .set(HttpHeaders.CACHE_CONTROL, "no-cache")
                .set("Content-Security-Policy", policy);
        var known = EntityTags.of(request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH));
        if (known.filter(tags -> tags.matchWeakly(tag)).isPresent()) {
            answer.setStatusCode(NOT_MODIFIED).end();
        } else {
            answer.putHeader(HttpHeaders.CONTENT_TYPE, form).end(body);
        }
    }
}
