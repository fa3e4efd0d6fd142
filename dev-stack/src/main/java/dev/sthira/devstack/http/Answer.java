package dev.sthira.devstack.http;

import dev.sthira.devstack.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a request gets. */
public sealed interface Answer {

    /** An ordinary answer. */
    record Reply(int status, Map<String, String> headers, byte[] body) implements Answer {

        public Reply with(String header, String value) {
            var all = new HashMap<>(headers);
            all.put(header, value);
            return new Reply(status, Map.copyOf(all), body);
        }
    }

    /** The same answer, but not at once. */
    record Late(Duration delay, Answer answer) implements Answer {}

    /** No answer: the connection is closed after the request was read. */
    record Cut() implements Answer {}

    static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    static Reply json(int status, Object value) {
        return of(status, "application/json", Json.write(value));
    }

    /** A refusal as a problem document (RFC 9457). */
    static Reply problem(int status, String detail) {
        return of(status, "application/problem+json", Json.write(Map.of("status", status, "detail", detail)));
    }

    static Reply html(String text) {
        return of(200, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Map.of("Content-Type", type), body);
    }
}
