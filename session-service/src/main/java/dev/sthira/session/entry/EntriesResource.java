package dev.sthira.session.entry;

import dev.sthira.kit.condition.IfMatch;
import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.idempotency.IdempotencyKey;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.feedback.Feedback;
import dev.sthira.session.feedback.Feedbacks;
import dev.sthira.session.plan.SharedSequences;
import dev.sthira.session.session.Sessions;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
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

/// Practices that a person enters.
@Path("/practices")
@Tag(name = "Practices")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class EntriesResource {
    private static final String ID = "The practice's id: that of its session, or of the entry";
    private static final String AN_ID = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57";
    private static final String EXAMPLE = """
            {"startedAt": "2026-11-21T06:30:00Z", "minutes": 30, "sequence": "back-strengthening", "zone": "Europe/Berlin"}""";

    private final Entries entries;
    private final Feedbacks feedbacks;
    private final Sessions sessions;
    private final SharedSequences catalog;
    private final Answers answers;
    private final SecurityIdentity identity;

    EntriesResource(
            Entries entries,
            Feedbacks feedbacks,
            Sessions sessions,
            SharedSequences catalog,
            Answers answers,
            SecurityIdentity identity) {
        this.entries = entries;
        this.feedbacks = feedbacks;
        this.sessions = sessions;
        this.catalog = catalog;
        this.answers = answers;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterPractice",
            summary = "Enter a practice",
            description =
                    "One that was done elsewhere, or without a network: with a class of the catalog that you may see,"
                            + " or with a title of your own. It counts like any other. A person does one practice at a time, and"
                            + " has 5,000 entries at most.")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            headers = {
                @Header(name = HttpHeaders.LOCATION, ref = "PracticeLocation"),
                @Header(name = HttpHeaders.ETAG, ref = "EntryTag")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = EntryView.class),
                            examples = @ExampleObject(name = "entry", ref = "PracticeEntry")))
    @APIResponse(responseCode = "409", ref = "EntryRefused")
    public Response enter(
            @BeanParam IdempotencyKey key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = EntryRequest.class),
                                            example = EXAMPLE))
                    @Nullable
                    EntryRequest asked) {
        EntryRequest body = Checks.body(asked);
        var request = new Answers.Request(person(), "POST /practices", key, body);
        return answers.known(request).orElseGet(() -> {
            EntryWish wish = body.checked(sessions.now());
            checkClass(authorization, wish.sequence());
            return answers.once(request, () -> entered(entries.add(person(), wish)));
        });
    }

    @PUT
    @Path("/{session}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeEntry",
            summary = "Change an entry",
            description = "Replaces it; a class that is gone from the catalog since may stay. The practice of a session"
                    + " cannot be edited, what you say about it can.")
    @APIResponse(
            responseCode = "200",
            description = "The entry from now on",
            headers = @Header(name = HttpHeaders.ETAG, ref = "EntryTag"),
            content =
                    @Content(
                            schema = @Schema(implementation = EntryView.class),
                            examples = @ExampleObject(name = "entry", ref = "PracticeEntry")))
    @APIResponse(responseCode = "409", ref = "EntryRefused")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public Response change(
            @Parameter(description = ID, example = AN_ID) @PathParam("session") UUID id,
            @BeanParam IfMatch ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = EntryRequest.class),
                                            example = EXAMPLE))
                    @Nullable
                    EntryRequest asked) {
        EntryWish wish = Checks.body(asked).checked(sessions.now());
        if (entries.ofPerson(person(), id)
                .filter(present -> !isOf(wish.sequence(), present))
                .isPresent()) {
            checkClass(authorization, wish.sequence());
        }
        return switch (entries.change(person(), id, ifMatch.condition(), wish)) {
            case Outcome.Saved(Entry entry) -> tagged(Response.ok(), entry);
            case Outcome refused -> throw Refusals.of(refused);
        };
    }

    @DELETE
    @Path("/{session}")
    @Operation(
            operationId = "deleteEntry",
            summary = "Remove an entry",
            description = "With what you said about it. The practice of a session stays.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", ref = "EntryRefused")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void remove(
            @Parameter(description = ID, example = AN_ID) @PathParam("session") UUID id, @BeanParam IfMatch ifMatch) {
        Outcome outcome = entries.remove(person(), id, ifMatch.condition());
        if (!(outcome instanceof Outcome.Removed)) {
            throw Refusals.of(outcome);
        }
    }

    private Response entered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(Entry entry) -> tagged(Response.created(URI.create("/practices/" + entry.id())), entry);
            case Outcome refused -> throw Refusals.of(refused);
        };
    }

    private Response tagged(Response.ResponseBuilder answer, Entry entry) {
        Feedback feedback = feedbacks.said(person(), entry.id()).orElse(null);
        return answer.entity(EntryView.of(entry, feedback))
                .tag(EntryView.tag(entry, feedback))
                .build();
    }

    private void checkClass(String authorization, @Nullable String sequence) {
        if (sequence != null && !catalog.shows(authorization, sequence)) {
            var checks = new Checks();
            checks.refuse("sequence", "names no class that you may see; the catalog's `GET /sequences` lists those");
            checks.done();
        }
    }

    private static boolean isOf(@Nullable String sequence, Entry entry) {
        return sequence == null || sequence.equals(entry.sequence());
    }

    private Person person() {
        return Person.of(identity);
    }
}
