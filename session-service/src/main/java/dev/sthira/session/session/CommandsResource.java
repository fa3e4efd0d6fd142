package dev.sthira.session.session;

import dev.sthira.kit.condition.IfMatch;
import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.idempotency.IdempotencyKey;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Commands of a person to a session of theirs.
@Path("/sessions/{id}/commands")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CommandsResource {

    /// What a person commands.
    @Schema(name = "CommandRequest")
    record Act(
            @NotNull CommandKind command,

            @Schema(description = "The version you saw; without it, any version will do.", examples = "1")
            @Min(0)
            @Max(1_000_000)
            @Nullable
            Integer expectedVersion) {}

    private final Sessions sessions;
    private final Answers answers;
    private final SecurityIdentity identity;

    CommandsResource(Sessions sessions, Answers answers, SecurityIdentity identity) {
        this.sessions = sessions;
        this.answers = answers;
        this.identity = identity;
    }

    @POST
    @Operation(
            operationId = "commandSession",
            summary = "Command a session",
            description = "start, pause, resume, skip or end. Takes effect at once, exactly at the answer's `now`."
                    + " skip ends the pose; on the way into a pose it starts that pose at once.")
    @APIResponse(
            responseCode = "200",
            description = "The session after the command, without its plan",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = SessionView.class),
                            examples = @ExampleObject(name = "commanded", ref = "Commanded")))
    @APIResponse(responseCode = "409", ref = "CommandRefused")
    @APIResponse(responseCode = "412", ref = "SessionMovedOn")
    public Response command(
            @BeanParam SessionPath path,
            @BeanParam IdempotencyKey key,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Act.class),
                                            example = """
                                                    {"command": "pause", "expectedVersion": 1}"""))
                    @NotNull
                    @Valid
                    Act act) {
        var request = new Answers.Request(person(), "POST /sessions/" + path.id() + "/commands", key, act);
        var expected = new Expected(act.expectedVersion(), ifMatch.condition());
        return answers.once(request, () -> commanded(path.id(), act.command(), expected));
    }

    private Response commanded(UUID id, CommandKind kind, Expected expected) {
        return switch (sessions.command(id, person(), kind.command(), expected)) {
            case Decision.Accepted accepted -> {
                var view = SessionView.of(accepted.session(), accepted.now(), null);
                yield Response.ok(view).tag(view.tag()).build();
            }
            case Decision.Illegal illegal -> throw Refusals.illegal(illegal, kind);
            case Decision.Stale stale -> throw Refusals.stale(stale);
            case Decision.Unknown _ -> throw Checks.notFound();
        };
    }

    private Person person() {
        return Person.of(identity);
    }
}
