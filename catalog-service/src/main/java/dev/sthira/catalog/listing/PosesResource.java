package dev.sthira.catalog.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.pose.PoseSummary;
import dev.sthira.catalog.search.SearchIndex;
import dev.sthira.catalog.search.Subject;
import dev.sthira.catalog.search.Typed;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The list of poses and rests for everybody.
@Path("/poses")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Poses")
class PosesResource {
    private final PoseShelf poses;
    private final SearchIndex index;

    PosesResource(PoseShelf poses, SearchIndex index) {
        this.poses = poses;
        this.index = index;
    }

    /// A page of a list.
    @Schema(name = "PosePage")
    record Page(
            @Schema(description = "In the order of their slugs; the best first where something is looked for.")
            List<PoseSummary> items,

            @Schema(description = "Send it as `after` for the next page; null on the last one.", examples = "Ym9h")
            @Nullable
            String next,

            @Schema(description = "Of a search: how many there are in all.", examples = "12")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Integer total,

            @Schema(
                    ref = "Facets",
                    description = "Of a search: how many each word of a filter would leave, under the other filters.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Map<String, Map<String, Integer>> facets,

            @Schema(ref = "Understood", description = "Of a search: what `q` was understood to mean.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Map<String, Object> understood) {}

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listPoses",
            summary = "Poses and rests, page by page",
            description =
                    "All of them in the order of their short names, or those that the words and filters leave; several words of one"
                            + " filter are told by repeating it. Only a search has `total`, `facets` and `understood`.")
    @APIResponse(
            responseCode = "200",
            description = "A page, in the order of the slugs.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Link", ref = "Link")
            },
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Response list(
            @Valid @BeanParam Typed typed,
            @BeanParam PoseQuery asked,
            @BeanParam PageQuery page,
            @BeanParam WantedLanguages languages,
            @Context UriInfo uri) {
        var wanted = asked.wanted(typed);
        if (wanted != null) {
            return index.answer(Subject.Kind.POSE, wanted, page, languages, uri);
        }
        var behind = page.place(1, List::getFirst).orElse("");
        var found = poses.best(languages.header()).page(behind, page.limit());
        return page.linked(found.answer().answer(), found.next(), uri).build();
    }
}
