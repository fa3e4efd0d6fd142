package dev.sthira.session.live;

import dev.sthira.kit.problem.Checks;
import dev.sthira.session.device.Device;
import dev.sthira.session.device.DeviceRequest;
import dev.sthira.session.session.SessionPath;
import dev.sthira.session.session.Sessions;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Tickets to a session's stream, for a browser's EventSource.
@Path("/sessions/{id}/tickets")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TicketsResource {

    /// A ticket as its person gets it.
    @Schema(name = "Ticket")
    record TicketView(
            @Schema(
                    description = "Put it into the stream's address as `?ticket=`.",
                    examples = "nKc1mQf0b7VJx4b0yqg8yqG3mXo2yU1sYw2sC3mZb0E")
            String ticket,

            @Schema(description = "Use it before.") Instant expiresAt) {}

    /// What a ticket is asked for.
    @Schema(name = "TicketRequest")
    record TicketRequest(
            @Schema(description = "What the client calls itself to those who follow the session too.") @Nullable
            DeviceRequest device) {}

    private final Tickets tickets;
    private final Sessions sessions;
    private final JsonWebToken token;

    TicketsResource(Tickets tickets, Sessions sessions, JsonWebToken token) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.token = token;
    }

    @POST
    @Operation(
            operationId = "createTicket",
            summary = "Get a ticket to a session's stream",
            description = "For EventSource, which sends no headers: the ticket opens `/sessions/{id}/live?ticket=…`"
                    + " once, within 30 seconds, and the stream ends with the token that asked for it. Who can send"
                    + " headers sends the token instead.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketView.class),
                            examples = @ExampleObject(name = "ticket", ref = "Ticket")))
    public Response give(
            @BeanParam SessionPath path,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = TicketRequest.class),
                                            example = """
                                                    {"device": {"kind": "tv", "label": "Living room"}}"""))
                    @Nullable
                    TicketRequest asked) {
        Asker asker = Asker.of(token).on(device(asked));
        if (sessions.visibleTo(path.id(), asker.person()).isEmpty()) {
            throw Checks.notFound();
        }
        Tickets.Ticket ticket = tickets.give(asker, path.id());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new TicketView(ticket.word(), ticket.expiresAt()))
                .build();
    }

    private static @Nullable Device device(@Nullable TicketRequest asked) {
        return asked == null || asked.device() == null ? null : asked.device().toDevice("device");
    }
}
