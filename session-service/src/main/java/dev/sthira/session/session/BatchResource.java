package dev.sthira.session.session;

import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.idempotency.IdempotencyKey;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.device.Device;
import dev.sthira.session.device.DeviceHeaders;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a device was told while it had no network, handed in when it has one again.
@Path("/sessions/{id}/commands/batch")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class BatchResource {
    private static final int MOST = 50;

    /// Commands in the order in which they were given.
    @Schema(name = "BatchRequest")
    record BatchRequest(
            @Schema(description = "Each with its `at`, the first to be given first; without `expectedVersion`.")
            @NotNull
            @Size(min = 1, max = MOST, message = "must be 1 to 50 commands")
            List<@NotNull @Valid CommandRequest> commands) {}

    private final Commanding commanding;
    private final Sessions sessions;
    private final Answers answers;
    private final SecurityIdentity identity;
    private final Duration abandonAfterPause;

    BatchResource(
            Commanding commanding,
            Sessions sessions,
            Answers answers,
            SecurityIdentity identity,
            @ConfigProperty(name = "sthira.abandon-after-pause", defaultValue = "60m") Duration abandonAfterPause) {
        this.commanding = commanding;
        this.sessions = sessions;
        this.answers = answers;
        this.identity = identity;
        this.abandonAfterPause = abandonAfterPause;
    }

    @POST
    @Operation(
            operationId = "commandSessionLater",
            summary = "Hand in what was commanded without a network",
            description =
                    "Each command takes effect at its own instant if that is not sealed yet, else now, if it still means"
                            + " the same, or not at all; `results` says which, one by one. No event of the past is written anew."
                            + " `pause`, `resume` and `end` are taken late; `skip`, `move-on`, `back`, `repeat`, `jump` and `hold-longer`"
                            + " while nothing has happened since; nothing that another device has commanded since is overruled; a start"
                            + " cannot be made up for.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each, and the session behind them, without its plan",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchView.class),
                            examples = @ExampleObject(name = "batch", ref = "Batch")))
    @APIResponse(responseCode = "403", ref = "NotLeading")
    @APIResponse(responseCode = "422", ref = "OutOfReach")
    public Response commands(
            @BeanParam SessionPath path,
            @BeanParam IdempotencyKey key,
            @BeanParam DeviceHeaders device,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = BatchRequest.class),
                                            example = """
                                                    {"commands": [
                                                      {"command": "skip", "at": "2026-11-22T06:41:40.250Z"},
                                                      {"command": "pause", "at": "2026-11-22T06:44:10Z"}]}"""))
                    @NotNull
                    @Valid
                    BatchRequest asked) {
        var request = new Answers.Request(person(), "POST /sessions/" + path.id() + "/commands/batch", key, asked);
        List<Commanding.Given> all = given(asked);
        Optional<Device> named = device.device();
        return answers.once(request, () -> commanded(path.id(), all, named));
    }

    private List<Commanding.Given> given(BatchRequest asked) {
        var checks = new Checks();
        List<CommandRequest> commands = asked.commands();
        for (int i = 0; i < commands.size(); i++) {
            Instant at = commands.get(i).given();
            String field = "commands[%d].".formatted(i);
            if (at == null) {
                checks.refuse(field + "at", "must be given: when the person gave it");
            } else if (i > 0 && isAfter(commands.get(i - 1).given(), at)) {
                checks.refuse(field + "at", "must not be before the one before it");
            }
            if (commands.get(i).expectedVersion() != null) {
                checks.refuse(field + "expectedVersion", "has no meaning here; leave it out");
            }
        }
        checks.done();
        return commands.stream()
                .map(one -> new Commanding.Given(one.toCommand(abandonAfterPause), one.given()))
                .toList();
    }

    private static boolean isAfter(@Nullable Instant before, Instant at) {
        return before != null && before.isAfter(at);
    }

    private Response commanded(UUID id, List<Commanding.Given> all, Optional<Device> device) {
        List<Decision> decisions = commanding.commands(id, person(), all, device);
        switch (decisions.getFirst()) {
            case Decision.OutOfReach out -> throw Refusals.outOfReach(out);
            case Decision.NotLeading _ -> throw Refusals.notLeading();
            case Decision.Unknown _ -> throw Checks.notFound();
            default -> {}
        }
        Sessions.Seen seen = sessions.ofPerson(id, person()).orElseThrow(Checks::notFound);
        var session = SessionView.of(seen.session(), seen.now(), null);
        return Response.ok(new BatchView(
                        IntStream.range(0, all.size())
                                .mapToObj(i -> BatchView.Result.of(all.get(i), decisions.get(i)))
                                .toList(),
                        session))
                .build();
    }

    private Person person() {
        return Person.of(identity);
    }
}
