package dev.sthira.session.together;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.SessionPath;
import dev.sthira.session.session.Sessions;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Those who practise along, for whoever leads.
@Path("/sessions/{id}/joiners/{seat}")
@Tag(name = "Together")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class JoinersResource {
    private final Joining joining;
    private final Sessions sessions;
    private final SecurityIdentity identity;

    JoinersResource(Joining joining, Sessions sessions, SecurityIdentity identity) {
        this.joining = joining;
        this.sessions = sessions;
        this.identity = identity;
    }

    @DELETE
    @Operation(
            operationId = "removeJoiner",
            summary = "Take somebody off",
            description =
                    "For whoever leads: that person's streams end, and they cannot come back. What they were there for"
                            + " stays theirs.")
    @APIResponse(responseCode = "204", description = "They are there no more")
    public void remove(
            @BeanParam SessionPath path,
            @Parameter(description = "The seat, as `together` names it", example = "1") @PathParam("seat") int seat) {
        Session session = sessions.ofPerson(path.id(), person())
                .orElseThrow(Checks::notFound)
                .session();
        if (!joining.remove(session, seat)) {
            throw Checks.notFound();
        }
    }

    private Person person() {
        return Person.of(identity);
    }
}
