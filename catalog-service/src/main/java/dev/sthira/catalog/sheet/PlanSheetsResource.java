package dev.sthira.catalog.sheet;

import dev.sthira.catalog.later.Caller;
import dev.sthira.catalog.plan.PlanProblems;
import dev.sthira.catalog.plan.PlanShelf;
import dev.sthira.catalog.plan.WishView;
import dev.sthira.catalog.viewer.GivenLink;
import dev.sthira.catalog.viewer.Viewer;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Plans on one printed page, for the person they are made for. Nothing is stored.
@Path("/plans/cheat-sheet.pdf")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(SheetsResource.PDF)
@Authenticated
@Blocking
@Tag(name = "Cheat sheets")
class PlanSheetsResource {
    private final PlanShelf plans;
    private final SheetShelf sheets;
    private final SecurityIdentity identity;
    private final RoutingContext routing;

    PlanSheetsResource(PlanShelf plans, SheetShelf sheets, SecurityIdentity identity, RoutingContext routing) {
        this.plans = plans;
        this.sheets = sheets;
        this.identity = identity;
        this.routing = routing;
    }

    @POST
    @SecurityRequirement(name = "token")
    @Operation(
            operationId = "printPlan",
            summary = "A plan for one person on one printed page",
            description = "Takes the wishes that POST /plans takes, and prints the plan with its swaps, its doses, what"
                    + " is left out and what this person should mind. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "An accessible PDF.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Content-Language", ref = "Content-Language"),
                @Header(name = "Vary", ref = "Vary")
            },
            content =
                    @Content(
                            mediaType = SheetsResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "OutdatedEdition")
    @APIResponse(responseCode = "422", ref = "WishesRefused")
    public Response sheet(
            @BeanParam Print print,
            @BeanParam GivenLink link,
            @NotNull(message = "is empty; send a JSON object with your wishes") @Valid @Nullable WishView wish) {
        var size = print.paper();
        var plan = PlanProblems.orProblem(
                plans.of(Objects.requireNonNull(wish), print.language(), Viewer.of(identity, link.token())));
        var ready = sheets.of(plan, size, print.language(), () -> Caller.of(identity, routing));
        return Response.ok(ready.body(), SheetsResource.PDF)
                .tag(ready.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, plan.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        SheetsResource.inline(plan.sequence().slug()))
                .build();
    }
}
