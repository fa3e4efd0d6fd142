package dev.sthira.catalog.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.shelf.WantedLanguages;
import dev.sthira.catalog.viewer.GivenLink;
import dev.sthira.catalog.viewer.Viewer;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Plans for whoever is signed in. Nothing is stored: the same wishes give the same plan, today and tomorrow.
@Path("/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Plans")
class PlansResource {
    private final PlanShelf plans;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    PlansResource(PlanShelf plans, SecurityIdentity identity, ObjectMapper json) {
        this.plans = plans;
        this.identity = identity;
        this.json = json;
    }

    @POST
    @SecurityRequirement(name = "token")
    @Operation(
            operationId = "plan",
            summary = "Plan a sequence for one person",
            description =
                    "A sequence as somebody teaches it, your own or one you have the link of, or a class composed for"
                            + " you. Nothing is stored: the same wishes for the same edition give the same bytes and the"
                            + " same id, which is what makes a plan cacheable. All of it is in one language: that of the"
                            + " reader where the class is in it, or else that of the class; `language` says which.")
    @APIResponse(
            responseCode = "200",
            description = "The plan; its ETag is its id.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Content-Language", ref = "Content-Language"),
                @Header(name = "Vary", ref = "Vary")
            },
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "OutdatedEdition")
    @APIResponse(responseCode = "422", ref = "WishesRefused")
    public Response plan(
            @NotNull(message = "is empty; send a JSON object with your wishes") @Valid @Nullable WishView wish,
            @BeanParam GivenLink link,
            @BeanParam WantedLanguages languages) {
        var plan = PlanProblems.orProblem(
                plans.of(Objects.requireNonNull(wish), languages.header(), Viewer.of(identity, link.token())));
        var document = PlanDocument.of(plan, json);
        return Response.ok(document.bytes())
                .tag(new EntityTag(document.id()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, plan.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
