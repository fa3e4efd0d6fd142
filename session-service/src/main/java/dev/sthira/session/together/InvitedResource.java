package dev.sthira.session.together;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.idempotency.IdempotencyKey;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.text.Texts;
import dev.sthira.session.device.ConnectedView;
import dev.sthira.session.device.Devices;
import dev.sthira.session.plan.PlanAnswer;
import dev.sthira.session.plan.PlanAnswer.Planned;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.Joiners;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.SessionView;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.TogetherView;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What an invite leads to: coming along, in forms of one's own.
@Path("/invites/{token}")
@Tag(name = "Together")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class InvitedResource {
    private static final int LONGEST_NAME = 40;

    /// The class is not theirs to see, or has another edition by now: they do as the other does.
    private static final Set<Integer> NOT_SHOWN = Set.of(404, 409);

    private final Invites invites;
    private final Joining joining;
    private final Sessions sessions;
    private final Joiners joiners;
    private final Devices devices;
    private final Plans plans;
    private final Answers answers;
    private final ObjectMapper mapper;
    private final SecurityIdentity identity;

    InvitedResource(
            Invites invites,
            Joining joining,
            Sessions sessions,
            Joiners joiners,
            Devices devices,
            Plans plans,
            Answers answers,
            ObjectMapper mapper,
            SecurityIdentity identity) {
        this.invites = invites;
        this.joining = joining;
        this.sessions = sessions;
        this.joiners = joiners;
        this.devices = devices;
        this.plans = plans;
        this.answers = answers;
        this.mapper = mapper;
        this.identity = identity;
    }

    @POST
    @Operation(
            operationId = "joinSession",
            summary = "Come along",
            description =
                    "You follow the same clock in forms of your own: the catalog is asked what the class is for your level,"
                            + " body and props, each segment keeps its time and takes the form you have there, and `mirrored` swaps the"
                            + " sides. What your plan would leave out is shown as the other does it, with the reason in `explanations`."
                            + " Whoever leads commands. Come again to change how you are there.")
    @APIResponse(
            responseCode = "200",
            description = "The session as you practise it",
            headers = @Header(name = "Content-Location", ref = "Location"),
            content =
                    @Content(
                            schema = @Schema(implementation = SessionView.class),
                            examples = @ExampleObject(name = "session", ref = "Session")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "CannotJoin")
    @APIResponse(responseCode = "410", ref = "InviteClosed")
    @APIResponse(responseCode = "503", ref = "NoPlan")
    public Response join(
            @Parameter(
                            description = "The invite's token",
                            example = "Vq0u1o9c0pZkqkq7jv0m1e1b2q8m8cQ0mJ8bq2Yw5mA",
                            schema = @Schema(type = SchemaType.STRING))
                    @PathParam("token")
                    String token,
            @BeanParam IdempotencyKey key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(description = "Languages for your names, cues and reasons.", example = "de")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Size(max = 500)
                    @Nullable
                    String languages,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = JoinRequest.class),
                                            example = """
                                                    {"name": "Jonas", "level": "beginner", "mirrored": true}"""))
                    @Nullable
                    JoinRequest asked) {
        var wish = asked == null ? new JoinRequest(null, null, null, null, null, null) : asked;
        var _ = name(wish);
        Session session = open(token);
        var request = new Answers.Request(person(), "POST /invites/" + session.id(), key, wish);
        var asker = new Plans.Asker(authorization, languages, null);
        return answers.known(request).orElseGet(() -> switch (theirs(session, asker, wish)) {
            case PlanAnswer.Refused refused
            when !NOT_SHOWN.contains(refused.status()) -> plans.passedOn(refused, "/invites");
            case PlanAnswer.Unavailable _ -> throw Refusals.noCatalog();
            case Planned planned -> answers.once(request, () -> joined(token, session, wanted(session, planned, wish)));
            case PlanAnswer.Refused _ ->
                answers.once(request, () -> joined(token, session, wanted(session, null, wish)));
            case null -> answers.once(request, () -> joined(token, session, wanted(session, null, wish)));
        });
    }

    private Joining.Wanted wanted(Session session, @Nullable Planned theirs, JoinRequest wish) {
        boolean mirrored = Boolean.TRUE.equals(wish.mirrored());
        return new Joining.Wanted(name(wish), plans.along(session.plan(), theirs, mirrored), mirrored);
    }

    /// The session it leads to, as far as can be told before anything is asked.
    private Session open(String token) {
        Invite invite = invites.by(token).orElseThrow(Checks::notFound);
        Session session = sessions.byId(invite.session()).orElseThrow(Checks::notFound);
        if (session.person().equals(person())) {
            throw Refusals.own();
        }
        return session;
    }

    private Response joined(String token, Session session, Joining.Wanted wanted) {
        switch (joining.join(token, session, person(), wanted)) {
            case Joining.Outcome.There _ -> {}
            case Joining.Outcome.Closed closed -> throw Refusals.closed(closed.reason());
            case Joining.Outcome.Full _ -> throw Refusals.full();
        }
        Sessions.Seen seen = sessions.visibleTo(session.id(), person()).orElseThrow();
        var view = SessionView.of(
                seen.session(),
                seen.now(),
                plans.written(wanted.own().plan().id()),
                ConnectedView.of(devices.of(session.id()), person()),
                TogetherView.of(joiners.of(session.id()), person()));
        return Response.ok(view)
                .header(HttpHeaders.CONTENT_LOCATION, URI.create("/sessions/" + session.id()))
                .build();
    }

    private @Nullable PlanAnswer theirs(Session session, Plans.Asker asker, JoinRequest wish) {
        return wish.hasWishes() ? plans.askAlong(asker, session.plan(), wishes(session, wish)) : null;
    }

    private ObjectNode wishes(Session session, JoinRequest wish) {
        ObjectNode wishes = mapper.createObjectNode();
        wishes.put("level", wish.level() == null ? session.plan().level() : wish.level());
        setIfSaid(wishes, "body", wish.body());
        setIfSaid(wishes, "never", wish.never());
        setIfSaid(wishes, "props", wish.props());
        return wishes;
    }

    private static void setIfSaid(ObjectNode wishes, String name, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            wishes.set(name, value);
        }
    }

    private static @Nullable String name(JoinRequest wish) {
        var checks = new Checks();
        String name = checks.optional(
                "name",
                wish.name(),
                Texts.upTo(LONGEST_NAME),
                "must be 1 to 40 characters that can be seen, on one line");
        checks.done();
        return name;
    }

    private Person person() {
        return Person.of(identity);
    }
}
