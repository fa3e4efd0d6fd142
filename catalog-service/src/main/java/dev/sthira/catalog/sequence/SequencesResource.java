package dev.sthira.catalog.sequence;

import dev.sthira.catalog.shelf.Paging;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The list of sequences for everybody, from memory.
@Path("/sequences")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@NonBlocking
@Tag(name = "Sequences")
class SequencesResource {
    private final SequenceShelf sequences;

    SequencesResource(SequenceShelf sequences) {
        this.sequences = sequences;
    }

    /// A page of a list.
    @Schema(name = "SequencePage")
    record Page(
            @Schema(description = "In the order of their slugs.")
            List<SequenceSummary> items,

            @Schema(description = "Send it as `after` for the next page; null on the last one.", examples = "626f77")
            @Nullable
            String next) {}

    @GET
    @Operation(operationId = "listSequences", summary = "Classes, page by page")
    @APIResponse(
            responseCode = "200",
            description = "A page, in the order of the slugs.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Link", ref = "Link")
            },
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(responseCode = "503", ref = "NotReady")
    public Response list(
            @Parameter(description = "The `next` of an earlier page; without it, the first page.", example = "626f77")
                    @QueryParam("after")
                    @Pattern(regexp = Paging.CURSOR, message = Paging.CURSOR_ADVICE)
                    @Nullable
                    String after,
            @Parameter(
                            description = "Most entries of a page, 1 to 100.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = Paging.LIMIT, message = Paging.LIMIT_ADVICE)
                    String limit,
            @Context Request request,
            @Context UriInfo uri) {
        return Paging.answer(sequences.get().page(after, Integer.parseInt(limit)), limit, request, uri);
    }
}
