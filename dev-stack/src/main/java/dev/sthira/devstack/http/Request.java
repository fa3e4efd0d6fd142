package dev.sthira.devstack.http;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A request whose body was read completely and is within bounds. */
public record Request(String method, URI uri, Headers headers, byte[] body) {

    /** The decoded segments of the path; none for the root. */
    public List<String> path() {
        return Arrays.stream(uri.getRawPath().split("/", -1))
                .skip(1)
                .filter(segment -> !segment.isEmpty())
                .map(Request::decode)
                .toList();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name)).map(String::strip);
    }

    public Optional<String> query(String name) {
        var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> decode(pair[1]))
                .findFirst();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
