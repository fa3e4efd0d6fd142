package dev.sthira.kit.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The numbers from 1 to 250, page by page.
@Path("/numbers")
@PermitAll
@Produces("application/json")
public class NumbersResource {
    private static final int LAST = 250;

    public record NumberPage(List<Integer> items, @Nullable String next) {}

    @GET
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = NumberPage.class)))
    public Response numbers(
            @BeanParam PageQuery page, @QueryParam("said") @Nullable String said, @Context UriInfo asked) {
        int first = page.place(1, values -> Integer.parseInt(values.getFirst())).orElse(0) + 1;
        var rows = IntStream.rangeClosed(first, Math.min(LAST, first + page.limit()))
                .boxed()
                .toList();
        var found = Page.of(rows, page.limit(), PageMark::of);
        return page.linked(Response.ok(new NumberPage(found.items(), found.next())), found.next(), asked)
                .build();
    }
}
