package dev.sthira.catalog.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// How a list is asked for and answered: a cursor, at most 100 entries, and a link to the next page.
public final class Paging {
    public static final String LIMIT = "^([1-9][0-9]?|100)$";
    public static final String LIMIT_ADVICE = "must be a whole number from 1 to 100";
    public static final String CURSOR = Cursor.PATTERN;
    public static final String CURSOR_ADVICE = "must be the `next` of an earlier page";

    private Paging() {}

    public static Response answer(Shelf.Page page, String limit, Request request, UriInfo uri) {
        var answer = page.answer().answer(request);
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, next(page.next(), limit, uri));
        }
        return answer.build();
    }

    private static String next(String cursor, String limit, UriInfo uri) {
        var parameters = new TreeMap<>(uri.getQueryParameters());
        parameters.put("after", List.of(cursor));
        parameters.put("limit", List.of(limit));
        var query = new ArrayList<String>();
        parameters.forEach((name, values) -> values.forEach(value -> query.add(encoded(name) + "=" + encoded(value))));
        return link("/" + uri.getPath().replaceFirst("^/", ""), String.join("&", query));
    }

    /// The header that names the next page.
    static String link(String path, String query) {
        return "<%s?%s>; rel=\"next\"".formatted(path, query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
