package dev.sthira.session.together;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.SessionPath;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.State;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Invites to a session, for whoever leads it.
@Path("/sessions/{id}/invites")
@Tag(name = "Together")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class InvitesResource {
    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = 14 * 24;

    /// For whom an invite is, and for how long.
    @Schema(name = "InviteRequest")
    record InviteRequest(
            @Schema(description = "How many people may come by it; 1 if it is not said.", examples = "3")
            @Min(value = 1, message = "must be from 1 to 29")
            @Max(value = Invites.MOST_JOINERS, message = "must be from 1 to 29")
            @Nullable
            Integer seats,

            @Schema(description = "For how many hours it is good; 24 if it is not said.", examples = "48")
            @Min(value = 1, message = "must be from 1 to 336")
            @Max(value = MOST_HOURS, message = "must be from 1 to 336: two weeks")
            @Nullable
            Integer hours) {}

    /// An invite as whoever leads sees it.
    @Schema(name = "Invite")
    record InviteView(
            UUID id,

            @Schema(
                    description =
                            "Whoever has it can come: give it to those you mean. It is shown this once and kept as a"
                                    + " hash; null in a list.",
                    examples = "Vq0u1o9c0pZkqkq7jv0m1e1b2q8m8cQ0mJ8bq2Yw5mA")
            @Nullable
            String token,

            @Schema(description = "How many people may come by it.", examples = "3")
            int seats,

            @Schema(description = "How many have.", examples = "1")
            int taken,

            Instant createdAt,
            Instant expiresAt,

            @Schema(description = "Null unless it was.") @Nullable
            Instant revokedAt) {

        private static InviteView of(Invite invite, @Nullable String token) {
            return new InviteView(
                    invite.id(),
                    token,
                    invite.seats(),
                    invite.taken(),
                    invite.createdAt(),
                    invite.expiresAt(),
                    invite.revokedAt());
        }
    }

    /// All invites of a session.
    @Schema(name = "InviteList")
    record InviteList(List<InviteView> items) {}

    private final Invites invites;
    private final Sessions sessions;
    private final SecurityIdentity identity;

    InvitesResource(Invites invites, Sessions sessions, SecurityIdentity identity) {
        this.invites = invites;
        this.sessions = sessions;
        this.identity = identity;
    }

    @POST
    @Operation(
            operationId = "createInvite",
            summary = "Invite others to practise along",
            description =
                    "The token comes once and is kept as a hash. Each person who comes by it takes a seat; who comes back"
                            + " takes no other. Up to 29 people come along, by up to 30 invites.")
    @APIResponse(
            responseCode = "201",
            description = "The invite",
            content =
                    @Content(
                            schema = @Schema(implementation = InviteView.class),
                            examples = @ExampleObject(name = "invite", ref = "Invite")))
    @APIResponse(responseCode = "409", ref = "NothingToInviteTo")
    public Response invite(
            @BeanParam SessionPath path,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = InviteRequest.class),
                                            example = """
                                                    {"seats": 3, "hours": 48}"""))
                    @Valid
                    @Nullable
                    InviteRequest asked) {
        if (own(path).over()) {
            throw Refusals.over();
        }
        int seats = asked == null || asked.seats() == null ? 1 : asked.seats();
        int hours = asked == null || asked.hours() == null ? USUAL_HOURS : asked.hours();
        Invites.Given given =
                invites.give(path.id(), seats, Duration.ofHours(hours)).orElseThrow(Refusals::tooMany);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(InviteView.of(given.invite(), given.token()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listInvites",
            summary = "List your invites",
            description = "All that there ever were to the session, the newest first, without their tokens.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = InviteList.class),
                            examples = @ExampleObject(name = "invites", ref = "InviteList")))
    public InviteList list(@BeanParam SessionPath path) {
        var _ = own(path);
        return new InviteList(invites.of(path.id()).stream()
                .map(invite -> InviteView.of(invite, null))
                .toList());
    }

    @DELETE
    @Path("/{invite}")
    @Operation(
            operationId = "revokeInvite",
            summary = "Revoke an invite",
            description =
                    "Nobody new comes by it any more. Who is there stays; `DELETE /sessions/{id}/joiners/{seat}` takes"
                            + " somebody off.")
    @APIResponse(responseCode = "204", description = "It leads nowhere any more")
    public void revoke(
            @BeanParam SessionPath path,
            @Parameter(description = "The invite's id", example = "0190f5a2-7d2f-7d3b-9a44-2f6b8c1d0e57")
                    @PathParam("invite")
                    UUID invite) {
        var _ = own(path);
        if (!invites.revoke(path.id(), invite)) {
            throw Checks.notFound();
        }
    }

    private record Own(Session session, boolean over) {}

    private Own own(SessionPath path) {
        Sessions.Seen seen = sessions.ofPerson(path.id(), Person.of(identity)).orElseThrow(Checks::notFound);
        return new Own(seen.session(), seen.session().stateAt(seen.now()) instanceof State.Over);
    }
}
