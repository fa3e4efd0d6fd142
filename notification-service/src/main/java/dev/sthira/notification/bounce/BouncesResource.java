package dev.sthira.notification.bounce;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where a mail server hands in what comes back.
@Path("/bounces")
@Tag(name = "Bounces")
@PermitAll
@RunOnVirtualThread
public class BouncesResource {
    static final String MAIL = "message/rfc822";

    private final Bounces bounces;

    BouncesResource(Bounces bounces) {
        this.bounces = bounces;
    }

    @POST
    @Consumes(MAIL)
    @Operation(
            operationId = "handInBounce",
            summary = "Hand in a mail that came back",
            description =
                    "For the mailbox that our mails come from: a report that one could not be delivered (RFC 3464) or a"
                            + " complaint (RFC 5965), whole as it came. It counts only if it has the Message-ID of a mail of ours,"
                            + " which nobody but its reader knows. An address that does not exist gets no more mails until it is"
                            + " set anew, nor does one that three mails in thirty days could not reach; who complains gets none"
                            + " but what they ask for. Whatever it was worth, the answer is the same.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MAIL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "It was looked at.")
    public Response handIn(byte[] mail) {
        Report.in(mail).ifPresent(bounces::heard);
        return Response.accepted().build();
    }
}
