package dev.sthira.session.session;

import dev.sthira.kit.condition.IfMatch;
import dev.sthira.kit.failpoint.Failpoint;
import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.idempotency.IdempotencyKey;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.device.DeviceHeaders;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Commands of a person to a session of theirs.
@Path("/sessions/{id}/commands")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CommandsResource {

    /// All that was commanded.
    @Schema(name = "CommandList")
    record CommandList(List<CommandView> items) {}

    private final Sessions sessions;
    private final CommandLog log;
    private final CommandGroups commands;
    private final SecurityIdentity identity;
    private final Duration abandonAfterPause;

    CommandsResource(
            Sessions sessions,
            CommandLog log,
            CommandGroups commands,
            SecurityIdentity identity,
            @ConfigProperty(name = "sthira.abandon-after-pause", defaultValue = "60m") Duration abandonAfterPause) {
        this.sessions = sessions;
        this.log = log;
        this.commands = commands;
        this.identity = identity;
        this.abandonAfterPause = abandonAfterPause;
    }

    @POST
    @Operation(
            operationId = "commandSession",
            summary = "Command a session",
            description =
                    "Takes effect at once, exactly at the answer's `commandedAt`, and every device hears of it.\n\n"
                            + "- `start`, `pause`, `resume`, `end`: a pause that is too long (an hour, unless the installation says"
                            + " otherwise) ends the session as abandoned, with what was done.\n"
                            + "- `schedule` lets a session that is ready begin by itself at `startsAt`, with everybody who is there by"
                            + " then; `unschedule` takes that back.\n"
                            + "- `skip` leaves the pose, `move-on` too but counts it as held: it was long enough. On the way into a"
                            + " pose both start it at once.\n"
                            + "- `back` leads to the pose before. Once 5 seconds of a pose are held (half of a shorter one), and in"
                            + " the first pose, it leads to the beginning of this one.\n"
                            + "- `repeat` holds the pose once more from its beginning, after the count if there is one.\n"
                            + "- `jump` goes to any `segment` of the plan.\n"
                            + "- `hold-longer` adds `seconds` or `breaths` to the pose, up to an hour at a time and four hours in all.\n\n"
                            + "The way to a pose out of turn is as long as the plan has it, and a breath at least. Each time a"
                            + " segment is gone to is a visit of its own and counts in what was practised. A session takes 1,000"
                            + " commands.")
    @APIResponse(
            responseCode = "200",
            description = "The session after the command, without its plan",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = SessionView.class),
                            examples = @ExampleObject(name = "commanded", ref = "Commanded")))
    @APIResponse(responseCode = "403", ref = "NotLeading")
    @APIResponse(responseCode = "409", ref = "CommandRefused")
    @APIResponse(responseCode = "412", ref = "SessionMovedOn")
    @APIResponse(responseCode = "422", ref = "ArgumentRefused")
    public Response command(
            @BeanParam SessionPath path,
            @BeanParam IdempotencyKey key,
            @BeanParam IfMatch ifMatch,
            @BeanParam DeviceHeaders device,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = CommandRequest.class),
                                            examples = {
                                                @ExampleObject(name = "pause", value = """
                                                        {"command": "pause", "expectedVersion": 1}"""),
                                                @ExampleObject(name = "jump", value = """
                                                        {"command": "jump", "segment": 12}"""),
                                                @ExampleObject(name = "schedule", value = """
                                                        {"command": "schedule", "startsAt": "2026-11-23T06:00:00Z"}"""),
                                                @ExampleObject(name = "hold-longer", value = """
                                                        {"command": "hold-longer", "breaths": 5}""")
                                            }))
                    @NotNull
                    @Valid
                    CommandRequest asked) {
        var given = new Commanding.Given(asked.toCommand(abandonAfterPause), asked.given());
        var expected = new Expected(asked.expectedVersion(), ifMatch.condition());
        Response answer = commands.command(new CommandGroups.Member(
                path.id(),
                person(),
                new Commanding.Asked(given, expected, device.device()),
                new Answers.Request(person(), "POST /sessions/" + path.id() + "/commands", key, asked),
                decision -> answer(decision, given.command())));
        Failpoint.pass("command-committed");
        return answer;
    }

    @GET
    @Operation(
            operationId = "listCommands",
            summary = "List what was commanded",
            description = "All commands of the session in order, each with the device that gave it.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = CommandList.class),
                            examples = @ExampleObject(name = "commands", ref = "CommandList")))
    public CommandList commands(@BeanParam SessionPath path) {
        Sessions.Seen seen = sessions.ofPerson(path.id(), person()).orElseThrow(Checks::notFound);
        return new CommandList(log.of(seen.session().id()));
    }

    private static Response answer(Decision decision, Command command) {
        return switch (decision) {
            case Decision.Accepted accepted -> {
                var view = SessionView.of(accepted.session(), accepted.now(), null);
                yield Response.ok(view).tag(view.tag()).build();
            }
            case Decision.Illegal illegal -> throw Refusals.illegal(illegal, command.kind());
            case Decision.OutOfRange out -> throw Refusals.outOfRange(out.limits(), command);
            case Decision.Full full -> throw Refusals.full(full);
            case Decision.Stale stale -> throw Refusals.stale(stale);
            case Decision.TooLate late -> throw Refusals.tooLate(late);
            case Decision.OutOfReach out -> throw Refusals.outOfReach(out);
            case Decision.NotLeading _ -> throw Refusals.notLeading();
            case Decision.Unknown _ -> throw Checks.notFound();
        };
    }

    private Person person() {
        return Person.of(identity);
    }
}
