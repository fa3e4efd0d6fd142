package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Checks;
import dev.sthira.catalog.file.Library;
import dev.sthira.catalog.pose.PosePath;
import dev.sthira.catalog.viewer.Viewer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Poses of the shared catalog, for editors. There is no way to take one away: sequences may name it.
@Path("/poses/{slug}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Viewer.EDITOR)
@RunOnVirtualThread
@SecurityRequirement(name = "token")
@Tag(name = "Authoring")
class PoseEditsResource {
    private final PoseEdits edits;
    private final Checks checks;
    private final KnownPoses poses;
    private final Library library;
    private final SecurityIdentity identity;

    PoseEditsResource(PoseEdits edits, Checks checks, KnownPoses poses, Library library, SecurityIdentity identity) {
        this.edits = edits;
        this.checks = checks;
        this.poses = poses;
        this.library = library;
        this.identity = identity;
    }

    @PUT
    @Operation(
            operationId = "editPose",
            summary = "Edit a pose, or add one with `If-None-Match: *`",
            description = "For the role catalog-editor. A variation that a sequence takes must stay.")
    @RequestBody(content = @Content(schema = @Schema(ref = "Pose")))
    @APIResponse(
            responseCode = "200",
            description = "The newest edition.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Pose")))
    @APIResponse(
            responseCode = "201",
            description = "New in the shared catalog.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(ref = "Pose")))
    @APIResponse(responseCode = "400", ref = "UnreadableFile")
    @APIResponse(responseCode = "403", ref = "NotYours")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "FlawedFile")
    @APIResponse(responseCode = "428", ref = "NoCondition")
    public Response edit(@BeanParam PosePath pose, @BeanParam Edit edit, byte @Nullable [] body) {
        var source = Bodies.one(body);
        if (!source.content().path("slug").asText().equals(pose.slug())) {
            throw Refusals.flawed(List.of(source.flaw("/slug", "must be as in the address")));
        }
        var flaws = checks.pose(source, poses.ofCatalog());
        if (!flaws.isEmpty()) {
            throw Refusals.flawed(flaws);
        }
        var outcome = edits.save(Viewer.of(identity, null), pose.slug(), source, edit.condition(), edit.checkedNote());
        library.refresh();
        return switch (outcome) {
            case EditResult.Saved saved -> Bodies.saved(saved, "poses");
            case EditResult.Refused refused -> throw Refusals.of(refused, Refusals.Thing.POSE);
            default -> throw new IllegalStateException("saving a pose has no other outcome");
        };
    }
}
