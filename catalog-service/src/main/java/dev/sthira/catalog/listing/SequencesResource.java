package dev.sthira.catalog.listing;

import dev.sthira.catalog.search.Parameters;
import dev.sthira.catalog.search.SearchIndex;
import dev.sthira.catalog.search.Subject;
import dev.sthira.catalog.search.SubjectReader;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.sequence.SequenceSummary;
import dev.sthira.catalog.shelf.PageQuery;
import dev.sthira.catalog.shelf.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
@Tag(name = "Sequences")
class SequencesResource {
    private static final Parameters PARAMETERS = new Parameters(
            Map.of(
                    "level", SubjectReader.allowed("common", "/$defs/level"),
                    "intent", SubjectReader.allowed("sequence", "/properties/intent"),
                    "area", SubjectReader.allowed("common", "/$defs/area"),
                    "position", SubjectReader.allowed("common", "/$defs/position"),
                    "concern", SubjectReader.allowed("common", "/$defs/concern")),
            true);

    private final SequenceShelf sequences;
    private final SearchIndex index;

    SequencesResource(SequenceShelf sequences, SearchIndex index) {
        this.sequences = sequences;
        this.index = index;
    }

    /// A page of a list.
    @Schema(name = "SequencePage")
    record Page(
            @Schema(description = "In the order of their slugs; the best first where something is looked for.")
            List<SequenceSummary> items,

            @Schema(description = "Send it as `after` for the next page; null on the last one.", examples = "626f77")
            @Nullable
            String next,

            @Schema(description = "Of a search: how many there are in all.", examples = "12") @Nullable
            Integer total,

            @Schema(
                    ref = "Facets",
                    description = "Of a search: how many each word of a filter would leave, under the other filters.")
            @Nullable
            Map<String, Map<String, Integer>> facets,

            @Schema(ref = "Understood", description = "Of a search: what `q` was understood to mean.") @Nullable
            Map<String, Object> understood) {}

    @GET
    @RunOnVirtualThread
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
    @APIResponse(responseCode = "400", ref = "BadQuery")
    @APIResponse(responseCode = "503", ref = "NotReady")
    @Parameter(name = "q", in = ParameterIn.QUERY, ref = "sequenceQuery")
    @Parameter(name = "minutes", in = ParameterIn.QUERY, ref = "minutes")
    @Parameter(name = "level", in = ParameterIn.QUERY, ref = "level")
    @Parameter(name = "intent", in = ParameterIn.QUERY, ref = "intent")
    @Parameter(name = "area", in = ParameterIn.QUERY, ref = "area")
    @Parameter(name = "position", in = ParameterIn.QUERY, ref = "position")
    @Parameter(name = "concern", in = ParameterIn.QUERY, ref = "concern")
    @Parameter(name = "sort", in = ParameterIn.QUERY, ref = "sort")
    public Response list(
            @BeanParam PageQuery asked,
            @Parameter(description = "Languages to answer in; English where there is no translation.", example = "de")
                    @HeaderParam("Accept-Language")
                    @Nullable
                    String languages,
            @Context Request request,
            @Context UriInfo uri) {
        if (PARAMETERS.search(uri.getQueryParameters())) {
            return index.answer(Subject.Kind.SEQUENCE, PARAMETERS, languages, request, uri);
        }
        var page = sequences.best(languages).page(asked.cursor(), asked.most());
        return Paging.answer(page, asked.limit, request, uri);
    }
}
