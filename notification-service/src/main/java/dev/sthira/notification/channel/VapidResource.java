package dev.sthira.notification.channel;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The public half of our key.
@Path("/vapid-public-key")
@Tag(name = "Devices")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class VapidResource {
    private final Vapid vapid;

    VapidResource(Vapid vapid) {
        this.vapid = vapid;
    }

    /// A key as it is given away.
    @Schema(name = "VapidKey")
    record VapidKeyView(
            @Schema(
                    description =
                            "An uncompressed point on P-256 in base64url; `applicationServerKey` when a browser subscribes.",
                    examples =
                            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")
            String publicKey) {}

    @GET
    @Operation(
            operationId = "getVapidKey",
            summary = "The key that a subscription must be made with",
            description = "The same for all persons and for as long as the installation keeps its key (RFC 8292).")
    public VapidKeyView get() {
        return new VapidKeyView(vapid.publicKey());
    }
}
