package dev.sthira.catalog.pose;

import dev.sthira.catalog.shelf.WantedLanguages;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    @Operation(
            operationId = "getPose",
            summary = "One pose, as an open sequence file",
            description =
                    "The whole file: names, dose, position, cues, cautions and variations, in the best language there is.")
    @APIResponse(
            responseCode = "200",
            description = "The newest edition.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(schema = @Schema(ref = "Pose")))
    public Response get(@BeanParam PosePath pose, @BeanParam WantedLanguages languages) {
        return poses.best(languages.header())
                .document(pose.slug())
                .map(document -> document.answer().build())
                .orElseThrow(PoseProblems::unknown);
    }
}
