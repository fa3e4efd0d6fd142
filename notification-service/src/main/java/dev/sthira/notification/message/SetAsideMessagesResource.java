package dev.sthira.notification.message;

import dev.sthira.kit.page.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Messages that this version cannot read, for operators.
@Path("/set-aside-messages")
@Tag(name = "Operation")
@SecurityRequirement(name = "token")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SetAsideMessagesResource {
    private final SetAsideMessages messages;
    private final InstantSource clock;

    SetAsideMessagesResource(SetAsideMessages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// A page of them.
    ///
    /// @param next what `after` is for the next, newer page; null on the last one
    @Schema(name = "SetAsideMessagePage")
    record SetAsidePage(List<SetAsideView> items, @Nullable String next) {}

    /// What came of it.
    @Schema(name = "RedrivenMessages")
    record RedrivenView(
            @Schema(description = "How many go out again.", examples = "2")
            int messages) {}

    @GET
    @Operation(
            operationId = "listSetAsideMessages",
            summary = "Messages that cannot be read",
            description =
                    "For operators. Such a message stops nothing else: it waits here, with what is wrong with it, until it is"
                            + " redriven or its time is over. Oldest first, in pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            headers = @Header(name = HttpHeaders.LINK, ref = "Link"),
            content = @Content(schema = @Schema(implementation = SetAsidePage.class)))
    public Response list(@BeanParam PageQuery asked, @Context UriInfo uri) {
        var page = messages.page(asked);
        return asked.linked(Response.ok(new SetAsidePage(page.items(), page.next())), page.next(), uri)
                .build();
    }

    @POST
    @Path("/redrive")
    @Operation(
            operationId = "redriveMessages",
            summary = "Send again what could not be read",
            description =
                    "For operators, after an upgrade. Each is tried once more, as if it had never been set aside; what still"
                            + " cannot be read comes back here.")
    @APIResponse(responseCode = "200", description = "How many there were.")
    public RedrivenView redrive() {
        return new RedrivenView(messages.redrive(clock.instant()));
    }
}
