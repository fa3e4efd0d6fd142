package dev.sthira.session.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.session.idempotency.Answers;
import dev.sthira.session.person.Person;
import dev.sthira.session.plan.PlanAnswer;
import dev.sthira.session.plan.Plans;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A person's practice sessions: create, command, look.
@Path("/sessions")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SessionsResource {

    private static final String KEY = "A word of your own, at most 100 characters; sent again, the same request has one"
            + " effect and gets the same answer for 24 hours.";

    /// What a person commands.
    @Schema(name = "CommandRequest")
    record Act(
            @Schema(examples = "pause") @NotNull Command.Kind command,

            @Schema(description = "The version you saw; without it, any version will do.", examples = "1")
            @Min(0)
            @Max(1_000_000)
            @Nullable
            Integer expectedVersion) {}

    private final Sessions sessions;
    private final Plans plans;
    private final Answers answers;
    private final ObjectMapper mapper;
    private final SecurityIdentity identity;

    SessionsResource(Sessions sessions, Plans plans, Answers answers, ObjectMapper mapper, SecurityIdentity identity) {
        this.sessions = sessions;
        this.plans = plans;
        this.answers = answers;
        this.mapper = mapper;
        this.identity = identity;
    }

    @POST
    @Operation(
            summary = "Create a session",
            description = "Asks the catalog for a plan and keeps it. The session waits until it is started;"
                    + " one that is not started within 24 hours is abandoned.")
    @APIResponse(
            responseCode = "201",
            description = "The new session",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "TooMany")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(responseCode = "503", ref = "NotReady")
    public Response create(
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Size(min = 1, max = 100) @Nullable
                    String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(
                            description = "Languages for names and cues; English where there is no translation.",
                            example = "de")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Size(max = 500)
                    @Nullable
                    String languages,
            @Parameter(description = "Token of the link the sequence is shared by.")
                    @HeaderParam("Sthira-Link")
                    @Size(max = 200)
                    @Nullable
                    String link,
            @RequestBody(
                            required = true,
                            description = "What you want to practise, as the catalog's `POST /plans` takes it: its"
                                    + " contract says what the words mean, and it says what is wrong with them.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = """
                                                    {"sequence": "back-strengthening", "level": "beginner", "breathSeconds": 4}"""))
                    byte[] wishes)
            throws IOException {
        var request = new Answers.Request(person(), "POST /sessions", key, object(wishes));
        return answers.known(request).map(SessionsResource::given).orElseGet(() -> switch (plans.ask(
                new Plans.Asker(authorization, languages, link), wishes)) {
            case PlanAnswer.Planned planned -> given(answers.once(request, () -> created(planned)));
            case PlanAnswer.Refused refused ->
                Response.status(refused.status())
                        .type("application/problem+json")
                        .entity(ofThisAddress(refused.problem()))
                        .build();
            case PlanAnswer.Unavailable _ -> throw Refusals.noCatalog();
        });
    }

    /// The catalog's problem names the catalog's address.
    private String ofThisAddress(String problem) {
        try {
            return mapper.readTree(problem) instanceof ObjectNode read
                    ? read.put("instance", "/sessions").toString()
                    : problem;
        } catch (JsonProcessingException unreadable) {
            return problem;
        }
    }

    /// What is forwarded is read here only to see that it is one object.
    private JsonNode object(byte[] body) throws IOException {
        JsonNode read = mapper.readTree(body);
        if (!read.isObject()) {
            throw Refusals.noObject();
        }
        return read;
    }

    @POST
    @Path("/{id}/commands")
    @Operation(
            summary = "Command a session",
            description = "start, pause, resume, skip or end. Takes effect at once, exactly at the answer's `now`."
                    + " skip ends the pose; on the way into a pose it starts that pose at once.")
    @APIResponse(
            responseCode = "200",
            description = "The session after the command",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Illegal")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(responseCode = "503", ref = "NotReady")
    public Response command(
            @Parameter(description = "The session's id") @PathParam("id") UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Size(min = 1, max = 100) @Nullable
                    String key,
            @Parameter(
                            description = "The ETag you saw, or `*`; with another one the command has no effect."
                                    + " A weak tag never matches.",
                            example = "\"v1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    List<String> ifMatch,
            @NotNull @Valid Act act) {
        var request = new Answers.Request(person(), "POST /sessions/" + id + "/commands", key, act);
        var expected = Expected.of(act.expectedVersion(), ifMatch);
        return given(answers.once(request, () -> commanded(id, act.command(), expected)));
    }

    private Response commanded(UUID id, Command.Kind kind, Expected expected) {
        return switch (sessions.command(id, person(), kind.command(), expected)) {
            case Decision.Accepted accepted -> ok(SessionView.of(accepted.session(), accepted.now(), null));
            case Decision.Illegal illegal -> throw Refusals.illegal(illegal, kind);
            case Decision.Stale stale -> throw Refusals.stale(stale);
            case Decision.Unknown _ -> throw Refusals.unknown();
        };
    }

    private static Response given(Answers.Answered answered) {
        return switch (answered) {
            case Answers.Given given -> given.response();
            case Answers.KeyTaken _ -> throw Refusals.keyTaken();
        };
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at a session", description = "With all segments of its plan.")
    @APIResponse(
            responseCode = "200",
            description = "The session as it stands now",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "304",
            description = "Nobody has commanded anything since, and it is not over: reckon on from what you have")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response session(
            @Parameter(description = "The session's id") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you have", example = "\"v1\"")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    List<String> ifNoneMatch) {
        Sessions.Seen seen = sessions.ofPerson(id, person()).orElseThrow(Refusals::unknown);
        String tag = Expected.tag(seen.session().version(), seen.session().stateAt(seen.now()));
        if (EntityTags.of(ifNoneMatch).map(have -> have.matchWeakly(tag)).orElse(false)) {
            return Response.notModified(new EntityTag(tag)).build();
        }
        return ok(SessionView.of(
                seen.session(), seen.now(), plans.written(seen.session().plan().id())));
    }

    @GET
    @Operation(summary = "List your sessions", description = "Newest first, a page at a time.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = SessionPage.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "422", ref = "Senseless")
    public SessionPage list(
            @Parameter(description = "ready, running, paused, completed or abandoned; without it, all")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "`next` of the page before") @QueryParam("before") @Nullable String before,
            @Parameter(description = "Sessions a page") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit) {
        Standing standing = state == null ? null : Standing.of(state).orElseThrow(() -> Refusals.unknownState(state));
        PageMark mark = before == null ? null : PageMark.of(before).orElseThrow(Refusals::badMark);
        return SessionPage.of(sessions.page(person(), standing, mark, limit + 1), limit);
    }

    private Response created(PlanAnswer.Planned planned) {
        Sessions.Seen seen = sessions.create(person(), planned).orElseThrow(Refusals::tooMany);
        var view = SessionView.of(
                seen.session(), seen.now(), plans.written(planned.plan().id()));
        return Response.created(URI.create("/sessions/" + view.id()))
                .tag(tag(view))
                .entity(view)
                .build();
    }

    private static Response ok(SessionView view) {
        return Response.ok(view).tag(tag(view)).build();
    }

    private static EntityTag tag(SessionView view) {
        return new EntityTag(Expected.tag(view.version(), view.endedAt() != null));
    }

    private Person person() {
        return new Person(identity.getPrincipal().getName());
    }
}
