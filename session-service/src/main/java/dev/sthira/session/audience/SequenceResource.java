package dev.sthira.session.audience;

import dev.sthira.kit.problem.Checks;
import dev.sthira.session.plan.SharedSequences;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How sequences fare, for analysts.
@Path("/stats/sequences")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@RolesAllowed("analyst")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SequenceResource {
    private static final String LEVELS = "beginner|intermediate|advanced";

    private final KeptFigures figures;
    private final SharedSequences catalog;

    SequenceResource(KeptFigures figures, SharedSequences catalog) {
        this.figures = figures;
        this.catalog = catalog;
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getSequenceStats",
            summary = "Read how a sequence fares",
            description = "Starts, completion, drop-off per step and time held, for each level of each version, over"
                    + " everybody. A count that fewer than `fewestPeople` different people are behind is null, since one of"
                    + " them could be recognised, and so is another where subtraction would tell it. Whoever had their"
                    + " account erased stays counted among practices, but not among people. A sequence that you may"
                    + " not see in the catalog is not to be seen here. The figures may be a minute old.")
    @APIResponse(
            responseCode = "200",
            description = "The figures; no versions as long as nobody has started it",
            content =
                    @Content(
                            schema = @Schema(implementation = SequenceView.class),
                            examples = @ExampleObject(name = "sequenceStats", ref = "SequenceStats")))
    public SequenceView sequence(
            @Parameter(description = "The sequence's slug", example = "back-strengthening")
                    @PathParam("slug")
                    @Pattern(regexp = "[a-z0-9-]{1,80}")
                    String slug,
            @Parameter(
                            description = "Only practices of this level.",
                            example = "beginner",
                            schema = @Schema(implementation = String.class, pattern = "^(" + LEVELS + ")$"))
                    @QueryParam("level")
                    @Pattern(regexp = LEVELS, message = "must be beginner, intermediate or advanced")
                    @Nullable
                    String level,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (!catalog.shows(authorization, slug)) {
            throw Checks.notFound();
        }
        return figures.of(slug).atLevel(level);
    }
}
