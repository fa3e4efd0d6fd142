package dev.sthira.notification.message;

import dev.sthira.kit.page.PageQuery;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.jspecify.annotations.Nullable;

/// What was sent to the person who signs in, and why; or why nothing came.
@Path("/me/messages")
@Tag(name = "Messages")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    private static final String AN_ID = "01a20417-d2df-7e17-a774-22dba422555f";

    private final SentMessages messages;
    private final SecurityIdentity caller;

    MessagesResource(SentMessages messages, SecurityIdentity caller) {
        this.messages = messages;
        this.caller = caller;
    }

    /// A page of them.
    ///
    /// @param next what `after` is for the next, older page; null on the last one
    @Schema(name = "MessagePage")
    record MessagePage(List<MessageView> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listMessages", summary = "What was sent to me", description = "Newest first, in pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of messages.",
            headers = @Header(name = HttpHeaders.LINK, ref = "Link"),
            content = @Content(schema = @Schema(implementation = MessagePage.class)))
    public Response list(@BeanParam PageQuery asked, @Context UriInfo uri) {
        var page = messages.of(person(), asked);
        return asked.linked(Response.ok(new MessagePage(page.items(), page.next())), page.next(), uri)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMessage",
            summary = "One message",
            description = "Where it went and why, and what became of it.")
    @APIResponse(responseCode = "200", description = "The message.")
    public MessageView get(@Parameter(description = "The message's id.", example = AN_ID) @RestPath UUID id) {
        return messages.one(person(), id).orElseThrow(Checks::notFound);
    }

    private Person person() {
        return Person.of(caller);
    }
}
