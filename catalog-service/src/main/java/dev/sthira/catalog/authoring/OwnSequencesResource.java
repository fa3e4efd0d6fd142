package dev.sthira.catalog.authoring;

import dev.sthira.catalog.sequence.SequenceProblems;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.page.Page;
import dev.sthira.kit.page.PageMark;
import dev.sthira.kit.page.PageQuery;
import dev.sthira.kit.person.Person;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The list of one's own sequences, and the one behind a link.
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Authoring")
class OwnSequencesResource {
    private final Standings standings;
    private final Copies copies;
    private final SecurityIdentity identity;

    OwnSequencesResource(Standings standings, Copies copies, SecurityIdentity identity) {
        this.standings = standings;
        this.copies = copies;
        this.identity = identity;
    }

    /// A page of a list.
    @Schema(name = "OwnSequencePage")
    record OwnPage(
            @Schema(description = "In the order of their slugs, without those withdrawn.")
            List<OwnSequenceView> items,

            @Schema(description = "Send it as `after` for the next page; null on the last one.") @Nullable
            String next) {}

    @GET
    @Path("me/sequences")
    @Authenticated
    @SecurityRequirement(name = "token")
    @Operation(
            operationId = "listOwnSequences",
            summary = "Your own sequences, page by page",
            description =
                    "Whoever sees them, in the order of their short names; those you withdrew are not among them.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = OwnPage.class)))
    public Response own(@BeanParam PageQuery query, @Context UriInfo uri) {
        var after = query.place(1, List::getFirst).orElse("");
        var rows = standings.own(Person.of(identity), printable(after), query.limit() + 1);
        var page = Page.of(rows, query.limit(), row -> PageMark.of(row.slug())).map(copies::view);
        var answer = Response.ok(new OwnPage(page.items(), page.next()))
                .header(HttpHeaders.CACHE_CONTROL, Bodies.NOT_SHARED);
        return query.linked(answer, page.next(), uri).build();
    }

    // Any text is a mark, but not any is one for the database.
    private static String printable(String slug) {
        return slug.replaceAll("[^a-z0-9-]", "");
    }

    @GET
    @Path("shared-sequences/{token}")
    @PermitAll
    @Operation(
            operationId = "getSharedSequence",
            summary = "The sequence behind a link, as an open sequence file",
            description = "The token also goes into the header `Sthira-Link`, for a copy or a plan.")
    @APIResponse(
            responseCode = "200",
            description = "The newest edition.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Sequence")))
    public Response shared(
            @Parameter(
                            description = "The last part of the link.",
                            example = "Zm9yIHlvdXIgZXllcyBhbmQgdGhvc2Ugb2YgZnJpZW5kcw")
                    @PathParam("token")
                    String token) {
        var sequence = standings.byLink(Viewer.hash(token)).orElseThrow(SequenceProblems::unknown);
        var answer = Bodies.document(sequence.document());
        answer.getHeaders().putSingle("Referrer-Policy", "no-referrer");
        return answer;
    }
}
