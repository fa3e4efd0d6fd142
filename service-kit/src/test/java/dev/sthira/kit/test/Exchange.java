package dev.sthira.kit.test;

import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A request and its answer, as they went over the wire.
///
/// @param query       names and values of the query
/// @param requestForm the media type of the request's body, without parameters
/// @param form        the media type of the answer's body, without parameters
record Exchange(
        String method,
        String path,
        Map<String, List<String>> query,
        String requestForm,
        String requestBody,
        int status,
        String form,
        byte[] body) {

    static Exchange of(FilterableRequestSpecification request, Response answer) {
        var uri = URI.create(request.getURI());
        Object sent = request.getBody();
        return new Exchange(
                request.getMethod(),
                uri.getRawPath(),
                query(uri.getRawQuery()),
                plain(request.getContentType()),
                text(sent),
                answer.statusCode(),
                plain(answer.contentType()),
                isStream(answer) ? new byte[0] : answer.asByteArray());
    }

    private static String text(Object body) {
        return switch (body) {
            case null -> "";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> body.toString();
        };
    }

    private static boolean isStream(Response answer) {
        return plain(answer.contentType()).equals("text/event-stream");
    }

    private static Map<String, List<String>> query(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        if (query != null && !query.isEmpty()) {
            for (var pair : query.split("&")) {
                var parts = pair.split("=", 2);
                values.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String contentType) {
        return contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase(java.util.Locale.ROOT);
    }
}
