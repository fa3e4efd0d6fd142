package dev.sthira.kit.reference;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.Standard;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the `type` of a problem leads to, for people as pages, for programs as JSON.
@Path("/problems")
@PermitAll
@Tag(name = "Problems", description = "What a refusal means and what to do about it")
public class ProblemsResource {
    private static final String PAGE = MediaType.TEXT_HTML + ";qs=0.5";

    private final AllKinds kinds;

    ProblemsResource(AllKinds kinds) {
        this.kinds = kinds;
    }

    /// All kinds, by status.
    @Schema(name = "ProblemKindList")
    public record KindList(List<ProblemKind> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblemKinds",
            summary = "All kinds of problems of this service",
            description =
                    "What a program may tell apart by the `type` of a problem; the kinds are stable, their words are not.")
    @APIResponse(
            responseCode = "200",
            description = "All kinds, by status: JSON, or a page to read.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KindList.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public KindList all() {
        return new KindList(kinds.list());
    }

    @GET
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response allToRead() {
        return page(ProblemPages.all(kinds.list()));
    }

    @GET
    @Path("/{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainProblemKind",
            summary = "A kind of problem, explained",
            description = "What it means and what to do about it: where the `type` of a problem leads to.")
    @APIResponse(
            responseCode = "200",
            description = "JSON, or a page to read.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemKind.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public ProblemKind one(
            @Parameter(description = "The last part of a problem's `type`", example = "not-found") @PathParam("kind")
                    String name) {
        return kinds.named(name)
                .orElseThrow(() ->
                        Standard.NOT_FOUND.problem("There is no such kind of problem; GET /problems lists them all."));
    }

    @GET
    @Path("/{kind}")
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response oneToRead(@PathParam("kind") String name) {
        return page(ProblemPages.one(one(name)));
    }

    private static Response page(HtmlPage page) {
        return Response.ok(page.html())
                .header("Content-Security-Policy", page.policy())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
