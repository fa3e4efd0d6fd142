package dev.sthira.catalog.pose;

import dev.sthira.catalog.shelf.Paging;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/// Poses and rests for everybody, from memory.
@Path("/poses")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@NonBlocking
public class PosesResource {
    private final PoseShelf poses;

    PosesResource(PoseShelf poses) {
        this.poses = poses;
    }

    @GET
    public Response list(
            @QueryParam("after") @Pattern(regexp = Paging.CURSOR, message = Paging.CURSOR_ADVICE) @Nullable
                    String after,
            @QueryParam("limit") @DefaultValue("20") @Pattern(regexp = Paging.LIMIT, message = Paging.LIMIT_ADVICE)
                    String limit,
            @Context Request request,
            @Context UriInfo uri) {
        return Paging.answer(poses.get().page(after, Integer.parseInt(limit)), limit, request, uri);
    }

    @GET
    @Path("{slug}")
    public Response get(@PathParam("slug") String slug, @Context Request request) {
        return poses.get()
                .document(slug)
                .map(document -> document.answer(request).build())
                .orElseThrow(PosesResource::unknown);
    }

    private static HttpProblem unknown() {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("There is no such pose")
                .withDetail("GET /poses lists the poses there are.")
                .build();
    }
}
