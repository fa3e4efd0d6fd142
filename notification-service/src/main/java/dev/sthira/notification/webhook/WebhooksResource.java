package dev.sthira.notification.webhook;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.InstantSource;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The addresses to which events of the caller's sessions are posted.
@Path("/me/webhooks")
@Tag(name = "Webhooks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
    static final String ID = "The webhook's id.";
    static final String AN_ID = "01a2043a-11f5-7d60-8b3e-6a0c7f2d9e14";

    private final Webhooks webhooks;
    private final Registering registering;
    private final Replaying replaying;
    private final WebhookSettings settings;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    WebhooksResource(
            Webhooks webhooks,
            Registering registering,
            Replaying replaying,
            WebhookSettings settings,
            SecurityIdentity caller,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.registering = registering;
        this.replaying = replaying;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /// All of them; a person has at most 10.
    @Schema(name = "WebhookList")
    record All(List<WebhookView> items) {}

    /// How many are posted again.
    @Schema(name = "WebhookReplay")
    record Replayed(@Schema(examples = "12") int replayed) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addWebhook",
            summary = "Have events posted to an address",
            description =
                    "At most 10 per person. Events of your own sessions are posted there from now on, each at least once and"
                            + " those of a session in order as long as they arrive. An address that leads into a private network is"
                            + " refused, now and before each post; redirects are not followed. The secret is shown in this answer"
                            + " and never again.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            headers = @Header(name = HttpHeaders.LOCATION, ref = "Location"),
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", ref = "TooManyWebhooks")
    public RestResponse<WebhookView> add(@Nullable WebhookWish body) {
        var webhook = registering.add(person(), registering.checked(Checks.body(body)));
        return RestResponse.ResponseBuilder.<WebhookView>created(URI.create("/me/webhooks/" + webhook.id()))
                .entity(WebhookView.withSecret(webhook))
                .build();
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "My webhooks", description = "All of them, oldest first.")
    @APIResponse(responseCode = "200", description = "The webhooks, without their secrets.")
    public All list() {
        return new All(webhooks.of(person()).stream().map(WebhookView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "One of my webhooks",
            description = "How it fares, and if it is off, why.")
    @APIResponse(responseCode = "200", description = "The webhook, without its secret.")
    public WebhookView get(@Parameter(description = ID, example = AN_ID) @RestPath UUID id) {
        return webhooks.of(person(), id).map(WebhookView::of).orElseThrow(Checks::notFound);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, or turn it on or off",
            description =
                    "Replaces all but its secret. When it is turned off, what waits for it is given up; it can be replayed once"
                            + " it is on again.")
    @APIResponse(responseCode = "200", description = "The webhook from now on.")
    public WebhookView change(
            @Parameter(description = ID, example = AN_ID) @RestPath UUID id, @Nullable WebhookWish body) {
        var wish = registering.checked(Checks.body(body));
        return registering.change(person(), id, wish).map(WebhookView::of).orElseThrow(Checks::notFound);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeWebhook",
            summary = "Post nothing more to an address",
            description = "When this answers, no further post to it begins. What was posted is forgotten with it.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void remove(@Parameter(description = ID, example = AN_ID) @RestPath UUID id) {
        if (!registering.remove(person(), id)) {
            throw Checks.notFound();
        }
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            operationId = "changeWebhookSecret",
            summary = "Change the secret of a webhook",
            description =
                    "From now on the new one signs, and for 24 hours the one before it beside it: the header `webhook-signature`"
                            + " has both then, with a space between. The secret is shown in this answer and never again.")
    @APIResponse(responseCode = "200", description = "The webhook with its new secret.")
    public WebhookView rotate(@Parameter(description = ID, example = AN_ID) @RestPath UUID id) {
        return registering.rotate(person(), id).map(WebhookView::withSecret).orElseThrow(Checks::notFound);
    }

    @POST
    @Path("/{id}/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Post a test",
            description =
                    "An event of the type `test`, signed as all others, is posted at once, also while the webhook is off; the"
                            + " answer says what came of it. It is not tried again.")
    @APIResponse(responseCode = "200", description = "What came of it: `delivered`, or `failed` and the cause.")
    public DeliveryView test(@Parameter(description = ID, example = AN_ID) @RestPath UUID id) {
        return replaying.test(person(), id);
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayWebhook",
            summary = "Post again what failed",
            description =
                    "All events that were given up and happened at that instant or later, oldest first; the instant is at most"
                            + " 30 days ago.")
    @APIResponse(
            responseCode = "202",
            description = "They are posted again.",
            content = @Content(schema = @Schema(implementation = Replayed.class)))
    @APIResponse(responseCode = "409", ref = "WebhookNotReplayed")
    public RestResponse<Replayed> replayFailed(
            @Parameter(description = ID, example = AN_ID) @RestPath UUID id, @Nullable ReplayWish body) {
        var since = Checks.body(body).checked(clock.instant(), settings.contentKept());
        return RestResponse.accepted(new Replayed(replaying.again(person(), id, since)));
    }

    private Person person() {
        return Person.of(caller);
    }
}
