package dev.sthira.catalog.shelf;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

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
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .replaceQueryParam("limit", limit)
                    .build();
            answer.links(Link.fromUri("%s?%s".formatted(next.getPath(), next.getQuery()))
                    .rel("next")
                    .build());
        }
        return answer.build();
    }
}
