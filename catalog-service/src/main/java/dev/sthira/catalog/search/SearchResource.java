package dev.sthira.catalog.search;

import dev.sthira.catalog.shelf.WantedLanguages;
import dev.sthira.kit.page.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Poses and classes found together.
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Finding")
class SearchResource {
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
                            + " where one is named, classes where a length, an intent or a complaint is. A complaint, an age, a"
                            + " pregnancy or a `no` leaves out first what the cautions forbid, and finds what is safe.")
    @APIResponse(
            responseCode = "200",
            description = "A page, the best first.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Link", ref = "Link")
            },
            content = @Content(schema = @Schema(ref = "FoundPage")))
    public Response search(
            @Valid @BeanParam Sought sought,
            @BeanParam PageQuery page,
            @BeanParam WantedLanguages languages,
            @Context UriInfo uri) {
        return index.answerBoth(sought.typed(), page, languages, uri);
    }
}
