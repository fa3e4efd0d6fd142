package dev.sthira.notification.webhook;

import dev.sthira.kit.page.Page;
import dev.sthira.kit.page.PageMark;
import dev.sthira.kit.page.PageQuery;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.notification.webhook.DeliveryView.Stage;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What was posted to an address of the caller, what came of it, and one of them once more.
@Path("/me/webhooks/{id}/deliveries")
@Tag(name = "Webhooks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class WebhookDeliveriesResource {
    private static final String DELIVERY = "The delivery's id, which is the `webhook-id` of its posts.";
    private static final String A_DELIVERY = "8d1f6f0e-3b0c-6a52-9f57-1c7be0a4d2e9";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Replaying replaying;
    private final SecurityIdentity caller;

    WebhookDeliveriesResource(Webhooks webhooks, Deliveries deliveries, Replaying replaying, SecurityIdentity caller) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.replaying = replaying;
        this.caller = caller;
    }

    /// A page of them.
    ///
    /// @param next what `after` is for the next, older page; null on the last one
    @Schema(name = "WebhookDeliveryPage")
    record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was posted to a webhook",
            description = "Newest first, in pages; it is known for 90 days.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries.",
            headers = @Header(name = HttpHeaders.LINK, ref = "Link"),
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Response list(
            @Parameter(description = WebhooksResource.ID, example = WebhooksResource.AN_ID) @RestPath UUID id,
            @Parameter(
                            description = "Only those in this state.",
                            example = "failed",
                            schema = @Schema(implementation = Stage.class))
                    @RestQuery
                    @Nullable
                    String state,
            @BeanParam PageQuery asked,
            @Context UriInfo uri) {
        var webhook = webhooks.of(person(), id).orElseThrow(Checks::notFound);
        var behind =
                asked.place(1, values -> UUID.fromString(values.getFirst())).orElse(null);
        var rows = deliveries.of(webhook.id(), known(state), behind, asked.limit() + 1);
        var page = Page.of(rows, asked.limit(), delivery -> PageMark.of(delivery.id()));
        return asked.linked(Response.ok(new DeliveryPage(page.items(), page.next())), page.next(), uri)
                .build();
    }

    private static @Nullable String known(@Nullable String state) {
        if (state != null && Stage.words().noneMatch(state::equals)) {
            throw InvalidParameter.query("state", "must be one of waiting, delivered, failed");
        }
        return state;
    }

    @POST
    @Path("/{delivery}/replay")
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Post an event again",
            description =
                    "With the same `webhook-id`, whether it arrived or not; its three days of trying begin anew. What was posted is"
                            + " kept for 30 days.")
    @APIResponse(
            responseCode = "202",
            description = "It is posted again.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "409", ref = "WebhookNotReplayed")
    public Response replay(
            @Parameter(description = WebhooksResource.ID, example = WebhooksResource.AN_ID) @RestPath UUID id,
            @Parameter(description = DELIVERY, example = A_DELIVERY) @RestPath UUID delivery) {
        return Response.accepted(replaying.again(person(), id, delivery)).build();
    }

    private Person person() {
        return Person.of(caller);
    }
}
