package dev.sthira.session.together;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.SessionPath;
import dev.sthira.session.session.Sessions;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How somebody practises along, for themselves.
@Path("/sessions/{id}/joining")
@Tag(name = "Together")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class JoiningResource {
    /// What somebody who practises along may set.
    @Schema(name = "JoiningRequest")
    record JoiningRequest(
            @Schema(description = "Whether your own screens keep silent.") @NotNull
            Boolean muted) {}

    private final Joining joining;
    private final Sessions sessions;
    private final SecurityIdentity identity;

    JoiningResource(Joining joining, Sessions sessions, SecurityIdentity identity) {
        this.joining = joining;
        this.sessions = sessions;
        this.identity = identity;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "muteJoining",
            summary = "Keep your own screens silent, or let them speak again",
            description = "Only for who practises along; all their screens hear of it.")
    @APIResponse(responseCode = "204", description = "It is so now")
    public void mute(
            @BeanParam SessionPath path,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = JoiningRequest.class),
                                            example = """
                                                    {"muted": true}"""))
                    @NotNull
                    @Valid
                    JoiningRequest asked) {
        if (!joining.mute(path.id(), person(), asked.muted())) {
            throw Checks.notFound();
        }
    }

    @DELETE
    @Operation(
            operationId = "leaveSession",
            summary = "Practise along no more",
            description =
                    "What you were there for is a practice of yours once the session is over. You can come back by an"
                            + " invite.")
    @APIResponse(responseCode = "204", description = "You are there no more, and your streams end")
    public void leave(@BeanParam SessionPath path) {
        Session session = sessions.visibleTo(path.id(), person())
                .orElseThrow(Checks::notFound)
                .session();
        if (!joining.leave(session, person())) {
            throw Checks.notFound();
        }
    }

    private Person person() {
        return Person.of(identity);
    }
}
