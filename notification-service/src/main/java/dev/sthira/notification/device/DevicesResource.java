package dev.sthira.notification.device;

import dev.sthira.kit.person.Person;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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

/// The push subscriptions of the person who signs in.
@Path("/me/devices")
@Tag(name = "Devices")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    private static final String ID = "The device's id.";
    private static final String AN_ID = "01a20417-d2df-7e17-a774-22dba422555f";

    private final Devices devices;
    private final Subscribing subscribing;
    private final SecurityIdentity caller;

    DevicesResource(Devices devices, Subscribing subscribing, SecurityIdentity caller) {
        this.devices = devices;
        this.subscribing = subscribing;
        this.caller = caller;
    }

    /// All of them; a person has at most 10.
    @Schema(name = "DeviceList")
    record All(List<DeviceView> items) {}

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "subscribeDevice",
            summary = "Subscribe a device",
            description =
                    "At most 10 per person. An endpoint belongs to whoever subscribed it last; the same person again changes it.")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed.",
            headers = @Header(name = HttpHeaders.LOCATION, ref = "Location"),
            content = @Content(schema = @Schema(implementation = DeviceView.class)))
    @APIResponse(responseCode = "409", ref = "TooManyDevices")
    public RestResponse<DeviceView> subscribe(@Nullable SubscriptionWish body) {
        var device = subscribing.subscribe(person(), Checks.body(body));
        return RestResponse.ResponseBuilder.<DeviceView>created(URI.create("/me/devices/" + device.id()))
                .entity(DeviceView.of(device))
                .build();
    }

    @GET
    @Operation(operationId = "listDevices", summary = "My devices", description = "All of them, oldest first.")
    @APIResponse(responseCode = "200", description = "The devices.")
    public All list() {
        return new All(devices.of(person()).stream().map(DeviceView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDevice",
            summary = "One of my devices",
            description = "Without its endpoint and keys, which are never shown.")
    @APIResponse(responseCode = "200", description = "The device.")
    public DeviceView get(@Parameter(description = ID, example = AN_ID) @RestPath UUID id) {
        return devices.of(person(), id).map(DeviceView::of).orElseThrow(Checks::notFound);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "removeDevice",
            summary = "Send no more to a device",
            description = "When this answers, no further push to it begins.")
    @APIResponse(responseCode = "204", description = "Forgotten.")
    public void remove(@Parameter(description = ID, example = AN_ID) @RestPath UUID id) {
        if (!devices.remove(person(), id)) {
            throw Checks.notFound();
        }
    }

    private Person person() {
        return Person.of(caller);
    }
}
