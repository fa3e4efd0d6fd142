package dev.sthira.session.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.failpoint.Failpoint;
import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.idempotency.IdempotencyKey;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.request.BodyEncoding;
import dev.sthira.session.opinion.Opinions;
import dev.sthira.session.plan.PlanAnswer;
import dev.sthira.session.plan.Plans;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/// Creates sessions, each with a plan that the catalog makes.
@Path("/sessions")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class NewSessionsResource {

    /// In which words, and with which link, a plan is asked for.
    record Wanted(
            @Parameter(
                    description =
                            "Languages for names, cues and reasons. All of a plan is in one: the best that the class is in.",
                    example = "de")
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
            @Size(max = 500)
            @Nullable
            String languages,

            @Parameter(description = "Token of the link the sequence is shared by.", example = "kPp1nXcE0Zs3yq9jv6fGhA")
            @HeaderParam("Sthira-Link")
            @Size(max = 200)
            @Nullable
            String link) {}

    private final NewSessions sessions;
    private final Plans plans;
    private final Opinions opinions;
    private final Answers answers;
    private final ObjectMapper mapper;
    private final SecurityIdentity identity;

    NewSessionsResource(
            NewSessions sessions,
            Plans plans,
            Opinions opinions,
            Answers answers,
            ObjectMapper mapper,
            SecurityIdentity identity) {
        this.sessions = sessions;
        this.plans = plans;
        this.opinions = opinions;
        this.answers = answers;
        this.mapper = mapper;
        this.identity = identity;
    }

    @POST
    @Operation(
            operationId = "createSession",
            summary = "Create a session",
            description = "Asks the catalog for a plan and keeps it. The session waits until it is started;"
                    + " one that is not started within 24 hours is abandoned. Poses that you never want (`/me/poses`) are"
                    + " added to the wish's `never`, unless the wish itself names them in `always`, and those you like"
                    + " to its `liked`. What is wrong with the wishes is said in the catalog's own words.")
    @APIResponse(
            responseCode = "201",
            description = "The new session",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content =
                    @Content(
                            schema = @Schema(implementation = SessionView.class),
                            examples = @ExampleObject(name = "session", ref = "Session")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "TooManySessions")
    @APIResponse(responseCode = "503", ref = "NoPlan")
    public Response create(
            @BeanParam IdempotencyKey key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @BeanParam @Valid Wanted wanted,
            @RequestBody(
                            required = true,
                            description = "What you want to practise.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "Wish"),
                                            example = """
                                                    {"sequence": "back-strengthening", "level": "beginner", "breathSeconds": 4}"""))
                    byte[] wishes)
            throws IOException {
        JsonNode read = object(wishes);
        var request = new Answers.Request(person(), "POST /sessions", key, read);
        var asker = new Plans.Asker(authorization, wanted.languages(), wanted.link());
        return answers.known(request).orElseGet(() -> switch (plans.ask(
                asker, opinions.heeded(person(), read, wishes))) {
            case PlanAnswer.Planned planned -> committed(answers.once(request, () -> created(planned)));
            case PlanAnswer.Refused refused -> plans.passedOn(refused, "/sessions");
            case PlanAnswer.Unavailable _ -> throw Refusals.noCatalog();
        });
    }

    private Response created(PlanAnswer.Planned planned) {
        return switch (sessions.create(person(), planned)) {
            case NewSessions.Created.Waiting(Session session) -> waiting(session);
            case NewSessions.Created.TooMany(var live) -> throw Refusals.tooMany(live);
        };
    }

    private static Response committed(Response answer) {
        Failpoint.pass("session-committed");
        return answer;
    }

    private Response waiting(Session session) {
        var view = SessionView.of(
                session, session.createdAt(), plans.written(session.plan().id()));
        return Response.created(URI.create("/sessions/" + view.id()))
                .tag(view.tag())
                .entity(view)
                .build();
    }

    /// What is forwarded is read here only to see that it is one object.
    private JsonNode object(byte[] body) throws IOException {
        JsonNode read = mapper.readTree(BodyEncoding.utf8(body));
        if (!read.isObject()) {
            throw Refusals.noObject();
        }
        return read;
    }

    private Person person() {
        return Person.of(identity);
    }
}
