package dev.sthira.web.forward;

import io.vertx.core.MultiMap;
import java.util.Set;

/// Which headers pass, in each direction; all others end here, a cookie first of all.
final class Onward {
    private static final Set<String> ASKED = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "if-range",
            "last-event-id",
            "range",
            "sthira-device",
            "sthira-device-label",
            "sthira-link",
            "traceparent",
            "tracestate",
            "x-request-id");

    private static final Set<String> ANSWERED = Set.of(
            "accept-ranges",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-range",
            "content-type",
            "etag",
            "last-modified",
            "ratelimit",
            "ratelimit-policy",
            "retry-after",
            "sthira-voice",
            "vary",
            "x-request-id");

    private Onward() {}

    static void ask(MultiMap from, MultiMap to) {
        copy(from, to, ASKED);
    }

    static void answer(MultiMap from, MultiMap to) {
        copy(from, to, ANSWERED);
        if (!to.contains("Cache-Control")) {
            to.set("Cache-Control", "no-store");
        }
    }

    private static void copy(MultiMap from, MultiMap to, Set<String> names) {
        names.stream().filter(from::contains).forEach(name -> to.set(name, from.getAll(name)));
    }
}
