package dev.sthira.catalog.pose;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// One pose for everybody, from memory.
@Path("/poses")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@NonBlocking
@Tag(name = "Poses")
class PoseFilesResource {
    private final PoseShelf poses;

    PoseFilesResource(PoseShelf poses) {
        this.poses = poses;
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getPose", summary = "One pose, as an open sequence file")
    @APIResponse(
            responseCode = "200",
            description = "The newest edition.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(schema = @Schema(ref = "Pose")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "NotReady")
    public Response get(
            @Parameter(description = "Its short name.", example = "thread-the-needle") @PathParam("slug") String slug,
            @Parameter(description = "Languages to answer in; English where there is no translation.", example = "de")
                    @HeaderParam("Accept-Language")
                    @Nullable
                    String languages,
            @Context Request request) {
        return poses.best(languages)
                .document(slug)
                .map(document -> document.answer(request).build())
                .orElseThrow(PoseFilesResource::unknown);
    }

    private static HttpProblem unknown() {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("There is no such pose")
                .withDetail("GET /poses lists the poses there are.")
                .build();
    }
}
