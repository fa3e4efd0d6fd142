package dev.sthira.notification.message;

import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/// What was sent to the person who signs in, and why; or why nothing came.
@Path("/me/messages")
@Tag(name = "Messages", description = "What was sent, and why.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    private static final int PAGE = 50;

    private final SentMessages messages;
    private final SecurityIdentity caller;

    MessagesResource(SentMessages messages, SecurityIdentity caller) {
        this.messages = messages;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What was sent to me, newest first",
            description = "Pages of 50. The header Link has the address of the next page, if there is one.")
    @APIResponse(
            responseCode = "200",
            description = "The messages",
            headers =
                    @Header(
                            name = "Link",
                            description = "rel=next: the next, older page",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MessageView[].class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public Response list(
            @Parameter(description = "Only messages older than the one with this id; the last of the page before.")
                    @RestQuery
                    @Nullable
                    UUID before) {
        var page = messages.of(caller.getPrincipal().getName(), before, PAGE);
        var answer = Response.ok(page);
        if (page.size() == PAGE) {
            answer.header(
                    "Link",
                    "</me/messages?before=%s>; rel=\"next\""
                            .formatted(page.getLast().id()));
        }
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One message")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public MessageView get(@Parameter(description = "The message's id") @RestPath UUID id) {
        return messages.one(caller.getPrincipal().getName(), id).orElseThrow(Checks::notFound);
    }

    /// A message as its recipient may see it.
    @Schema(name = "Message")
    record MessageView(
            UUID id,

            @Schema(enumeration = {"email", "push"}) String channel,

            @Schema(enumeration = {"pose-cue", "summary", "reminder", "account"})
            String kind,

            @Schema(
                    description = "Where it went, masked.",
                    examples = {"m…@example.org", "Maya's watch"})
            String target,

            @Schema(description = "The subject or title.", examples = "Well done: A stronger back in 23 minutes")
            String title,

            CauseView cause,

            @Schema(
                    description =
                            "Where it is: waiting and claimed are under way, all others are final. handed_over: the mail server or push service took it. "
                                    + "suppressed: not sent, the reason says why. superseded: a newer one took its place. expired: not in time. "
                                    + "unknown: the answer was lost, and a second copy would have been worse.",
                    enumeration = {
                        "waiting",
                        "claimed",
                        "handed_over",
                        "suppressed",
                        "superseded",
                        "expired",
                        "failed",
                        "unknown"
                    })
            String state,

            @Schema(description = "Why it ended so, if the state does not say it all.", examples = "no_address")
            @Nullable
            String reason,

            @Schema(description = "How often it was tried.", examples = "1")
            int attempts,

            @Schema(examples = "2026-11-22T06:52:35.750Z") String createdAt,

            @Schema(description = "When it ended; null while it is under way.", examples = "2026-11-22T06:52:36.100Z")
            @Nullable
            String endedAt) {}

    /// Why there is a message.
    @Schema(name = "MessageCause")
    record CauseView(
            @Schema(examples = "session-completed") String type,

            @Schema(examples = "404407d7-80ba-5aaf-ba73-8de8e048e02d")
            String id,

            @Schema(examples = "You practised A stronger back in 23 minutes.")
            String text) {}
}
