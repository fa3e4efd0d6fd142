package dev.sthira.kit.page;

import dev.sthira.kit.problem.InvalidParameter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for.
public record PageQuery(
        @Parameter(
                description = "The `next` of an earlier page; without it, the first page.",
                example = "Ym9h",
                schema = @Schema(implementation = String.class, minLength = 1, maxLength = 600))
        @QueryParam(AFTER)
        @Nullable
        String after,

        @Parameter(
                description = "Most entries of a page.",
                example = "20",
                schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "20"))
        @QueryParam(LIMIT)
        @DefaultValue("20")
        int limit) {
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int MOST = 100;

    /// Most entries of the page, 1 to 100; anything else is refused.
    public PageQuery {
        if (limit < 1 || limit > MOST) {
            throw InvalidParameter.query(LIMIT, "must be a whole number from 1 to 100");
        }
    }

    /// The place behind which the page begins; none for the first page.
    ///
    /// @param values  how many values the list is ordered by
    /// @param reading makes a place of them, or throws if they are none
    public <P> Optional<P> place(int values, Function<List<String>, P> reading) {
        return after == null ? Optional.empty() : Optional.of(read(after, values, reading));
    }

    private static <P> P read(String after, int values, Function<List<String>, P> reading) {
        try {
            var found = PageMark.values(after);
            if (found.size() == values) {
                return reading.apply(found);
            }
        } catch (IllegalArgumentException | DateTimeException none) {
            // Refused below, like a mark of another list.
        }
        throw InvalidParameter.query(AFTER, "must be the `next` of an earlier page of this list");
    }

    /// Adds the link to the next page, which keeps all that was asked for (RFC 8288).
    public Response.ResponseBuilder linked(Response.ResponseBuilder answer, @Nullable String next, UriInfo asked) {
        return next == null
                ? answer
                : answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(address(next, asked)));
    }

    private String address(String next, UriInfo asked) {
        var query = new TreeMap<>(asked.getQueryParameters());
        query.put(AFTER, List.of(next));
        query.put(LIMIT, List.of(String.valueOf(limit)));
        return query.entrySet().stream()
                .flatMap(
                        named -> named.getValue().stream().map(value -> encoded(named.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&", "/" + asked.getPath().replaceFirst("^/", "") + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
