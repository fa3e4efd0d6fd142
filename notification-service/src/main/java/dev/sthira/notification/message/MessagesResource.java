package dev.sthira.notification.message;

import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What was sent to the person who signs in, and why; or why nothing came.
@Path("/me/messages")
@Tag(name = "Messages")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    private static final int PAGE = 50;
    private static final String AN_ID = "01a20417-d2df-7e17-a774-22dba422555f";

    private final SentMessages messages;
    private final SecurityIdentity caller;

    MessagesResource(SentMessages messages, SecurityIdentity caller) {
        this.messages = messages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMessages",
            summary = "What was sent to me, newest first",
            description = "Pages of 50. The header Link has the address of the next page, if there is one.")
    @APIResponse(
            responseCode = "200",
            description = "The messages.",
            headers = @Header(name = HttpHeaders.LINK, ref = "Link"),
            content = @Content(schema = @Schema(implementation = MessageView[].class)))
    public RestResponse<List<MessageView>> list(
            @Parameter(
                            description =
                                    "Only messages older than the one with this id; the last of the page before.",
                            example = AN_ID)
                    @RestQuery
                    @Nullable
                    UUID before) {
        var page = messages.of(caller.getPrincipal().getName(), before, PAGE);
        var answer = RestResponse.ResponseBuilder.ok(page);
        if (page.size() == PAGE) {
            answer.header(
                    HttpHeaders.LINK,
                    "</me/messages?before=%s>; rel=\"next\""
                            .formatted(page.getLast().id()));
        }
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMessage",
            summary = "One message",
            description = "Where it went and why, and what became of it.")
    @APIResponse(responseCode = "200", description = "The message.")
    public MessageView get(@Parameter(description = "The message's id.", example = AN_ID) @RestPath UUID id) {
        return messages.one(caller.getPrincipal().getName(), id).orElseThrow(Checks::notFound);
    }
}
