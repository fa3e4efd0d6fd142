package dev.sthira.session.opinion;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.KnownPoses;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a person thinks of poses.
@Path("/me/poses")
@Tag(name = "Practices")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class OpinionsResource {
    private static final String SLUG = "[a-z0-9-]{1,60}";

    /// An opinion, as it is sent.
    @Schema(name = "OpinionRequest")
    record OpinionRequest(@NotNull Opinion opinion) {}

    /// All of a person's opinions.
    @Schema(name = "PoseOpinionList")
    record OpinionList(List<PoseOpinion> items) {}

    private final Opinions opinions;
    private final KnownPoses poses;
    private final SecurityIdentity identity;

    OpinionsResource(Opinions opinions, KnownPoses poses, SecurityIdentity identity) {
        this.opinions = opinions;
        this.poses = poses;
        this.identity = identity;
    }

    @GET
    @Operation(
            operationId = "listPoseOpinions",
            summary = "List what you think of poses",
            description = "All of your opinions, 200 at most, by the names of the poses.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = OpinionList.class),
                            examples = @ExampleObject(name = "opinions", ref = "PoseOpinionList")))
    public OpinionList list() {
        return new OpinionList(opinions.of(person()));
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPoseOpinion",
            summary = "Say what you think of a pose",
            description =
                    "A pose you `never` want is left out of every session you create from now on, as if the wish named it in"
                            + " `never`, unless the wish names it in `always`; up to 50 poses. What you `like` is added to"
                            + " the wish's `liked`, the latest 50: it comes sooner where there is a choice, and goes later where"
                            + " time is short.")
    @APIResponse(
            responseCode = "200",
            description = "What you think from now on",
            content =
                    @Content(
                            schema = @Schema(implementation = PoseOpinion.class),
                            examples = @ExampleObject(name = "opinion", ref = "PoseOpinion")))
    @APIResponse(responseCode = "409", ref = "TooManyOpinions")
    public PoseOpinion put(
            @Parameter(description = "The pose's slug", example = "bow") @PathParam("slug") @Pattern(regexp = SLUG)
                    String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = OpinionRequest.class),
                                            example = """
                                                    {"opinion": "never"}"""))
                    @NotNull
                    @Valid
                    OpinionRequest asked) {
        if (!poses.has(slug)) {
            throw Refusals.noPose();
        }
        return opinions.put(person(), slug, asked.opinion()).orElseThrow(Refusals::tooMany);
    }

    @DELETE
    @Path("/{slug}")
    @Operation(
            operationId = "deletePoseOpinion",
            summary = "Take back what you think of a pose",
            description = "Sessions that were created meanwhile keep their plans.")
    @APIResponse(responseCode = "204", description = "You have no opinion of it now, whether you had one or not")
    public void remove(
            @Parameter(description = "The pose's slug", example = "bow") @PathParam("slug") @Pattern(regexp = SLUG)
                    String slug) {
        opinions.remove(person(), slug);
    }

    private Person person() {
        return Person.of(identity);
    }
}
