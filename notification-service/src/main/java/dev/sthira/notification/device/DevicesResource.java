package dev.sthira.notification.device;

import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The push subscriptions of the person who signs in.
@Path("/me/devices")
@Tag(name = "Devices", description = "Phones, watches and browsers that get pushes.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    private final Devices devices;
    private final Subscribing subscribing;
    private final SecurityIdentity caller;

    DevicesResource(Devices devices, Subscribing subscribing, SecurityIdentity caller) {
        this.devices = devices;
        this.subscribing = subscribing;
        this.caller = caller;
    }

    /// A subscription as a browser's `PushSubscription.toJSON()` gives it, with what the device asks for.
    @Schema(name = "Subscription")
    record Subscribe(
            @Schema(
                    required = true,
                    description =
                            "Where the push service takes messages: https, a known push service, at most 1024 characters.",
                    examples = "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABl",
                    maxLength = 1024)
            @Nullable
            String endpoint,

            @Schema(description = "As browsers send it, in milliseconds; not used, a gone subscription says so itself.")
            @Nullable
            BigDecimal expirationTime,

            @Schema(required = true) @Nullable Keys keys,

            @Schema(
                    required = true,
                    description = "What the device asks for; at least one.",
                    examples = "[\"pose-cues\",\"summary\"]")
            @Nullable
            List<Topic> topics,

            @Schema(description = "A name to know it by.", examples = "Maya's watch", maxLength = 60) @Nullable
            String label) {}

    /// The device's half of the encryption (RFC 8291).
    @Schema(name = "SubscriptionKeys")
    record Keys(
            @Schema(
                    required = true,
                    description =
                            "Public key: an uncompressed point on P-256, 65 bytes in base64url; standard base64 is read too.",
                    examples =
                            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
            @Nullable
            String p256dh,

            @Schema(
                    required = true,
                    description = "Shared secret, 16 bytes in base64url; standard base64 is read too.",
                    examples = "BTBZMqHH6r4Tts7J_aSIgg")
            @Nullable
            String auth) {}

    /// A device as it is shown to its owner; the endpoint and the keys are secrets and stay here.
    @Schema(name = "Device")
    record DeviceView(
            UUID id,

            @Schema(description = "The push service it hangs on.", examples = "updates.push.services.mozilla.com")
            String host,

            @Schema(examples = "Maya's watch") @Nullable String label,

            Set<Topic> topics,

            @Schema(examples = "2026-11-22T06:30:00Z") String createdAt) {
        static DeviceView of(Device device) {
            return new DeviceView(
                    device.id(),
                    device.endpoint().getHost(),
                    device.label(),
                    new TreeSet<>(device.topics()),
                    device.createdAt().toString());
        }
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribe a device",
            description =
                    "At most 10 per person. An endpoint belongs to whoever subscribed it last; the same person again changes it.")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed",
            content = @Content(schema = @Schema(implementation = DeviceView.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "409", ref = "TenAlready")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public Response subscribe(@Nullable Subscribe body) {
        var device = subscribing.subscribe(caller.getPrincipal().getName(), Checks.body(body));
        return Response.created(URI.create("/me/devices/" + device.id()))
                .entity(DeviceView.of(device))
                .build();
    }

    @GET
    @Operation(summary = "My devices", description = "Oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "The devices",
            content = @Content(schema = @Schema(implementation = DeviceView[].class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public List<DeviceView> list() {
        return devices.of(caller.getPrincipal().getName()).stream()
                .map(DeviceView::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of my devices")
    @APIResponse(
            responseCode = "200",
            description = "The device",
            content = @Content(schema = @Schema(implementation = DeviceView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public DeviceView get(@Parameter(description = "The device's id") @RestPath UUID id) {
        return devices.of(caller.getPrincipal().getName(), id)
                .map(DeviceView::of)
                .orElseThrow(Checks::notFound);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Send no more to a device", description = "When this answers, no further push to it begins.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public void remove(@Parameter(description = "The device's id") @RestPath UUID id) {
        if (!devices.remove(caller.getPrincipal().getName(), id)) {
            throw Checks.notFound();
        }
    }
}
