package dev.sthira.catalog.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Poses and classes found together.
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Finding")
class SearchResource {
    private static final Parameters PARAMETERS = new Parameters(Map.of(), false);

    private final SearchIndex index;

    SearchResource(SearchIndex index) {
        this.index = index;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Poses and classes by what people type",
            description =
                    "Names in every language, with or without accents, misspelt or as another tradition says; body"
                            + " areas, complaints, conditions, intents and minutes: `sore back 10 min`. Poses come first"
                            + " where one is named, classes where a length, an intent or a complaint is.")
    @APIResponse(
            responseCode = "200",
            description = "A page, the best first.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Link", ref = "Link")
            },
            content = @Content(schema = @Schema(ref = "FoundPage")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "BadQuery")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(responseCode = "503", ref = "NotReady")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "What to look for, at most 100 characters.",
            example = "sore back 10 min",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(name = "after", in = ParameterIn.QUERY, ref = "after")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    public Response search(
            @Parameter(description = "Languages to answer in; English where there is no translation.", example = "de")
                    @HeaderParam("Accept-Language")
                    @Nullable
                    String languages,
            @Context Request request,
            @Context UriInfo uri) {
        return index.answerBoth(PARAMETERS, languages, request, uri);
    }
}
