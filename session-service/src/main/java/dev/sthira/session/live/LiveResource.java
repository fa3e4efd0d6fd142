package dev.sthira.session.live;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.device.Connected;
import dev.sthira.session.device.Device;
import dev.sthira.session.device.DeviceHeaders;
import dev.sthira.session.device.DeviceQuery;
import dev.sthira.session.session.SessionPath;
import dev.sthira.session.session.Sessions;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// A session as a stream of server-sent events.
@Path("/sessions/{id}/live")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
class LiveResource {
    /// Everything there will ever be was seen: EventSource comes back after any answer but this one.
    static final class AllSeen extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final LiveFeed feed;
    private final FollowedShards shards;
    private final Tickets tickets;
    private final Sessions sessions;
    private final Presence presence;
    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final SseEvents say;

    LiveResource(
            LiveFeed feed,
            FollowedShards shards,
            Tickets tickets,
            Sessions sessions,
            Presence presence,
            SecurityIdentity identity,
            JsonWebToken token,
            SseEvents say) {
        this.feed = feed;
        this.shards = shards;
        this.tickets = tickets;
        this.sessions = sessions;
        this.presence = presence;
        this.identity = identity;
        this.token = token;
        this.say = say;
    }

    @GET
    @Blocking
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "followSession",
            summary = "Follow a session",
            description = "One `snapshot`, then every event as it is published, named like its type without"
                    + " `dev.sthira.`; the id is the event's number. The snapshot is never older than a command that"
                    + " was answered. With Last-Event-ID the stream goes on behind that event without a hole; a number"
                    + " that was never given is answered with `reload` and a snapshot. Each event says when what it"
                    + " starts is planned to end, so clients count alone. `devices` and `together` have no id: they say who follows"
                    + " the session by now and who practises along, whenever that changes. A comment comes every 15 seconds. The stream"
                    + " ends after session-completed or session-abandoned, and with the token; a client that does not"
                    + " read is cut off.")
    @APIResponse(
            responseCode = "200",
            description = "The stream, for as long as there is something to come",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(ref = "LiveEvents"),
                            examples = @ExampleObject(name = "reload", ref = "LiveEvents")))
    @APIResponse(responseCode = "204", description = "It is over and you have seen its last event; do not come back")
    @APIResponse(responseCode = "429", ref = "TooManyStreams")
    public Multi<OutboundSseEvent> live(
            @BeanParam SessionPath path,
            @Parameter(
                            description = "A ticket to this session, in place of the token where no header can be sent",
                            example = "nKc1mQf0b7VJx4b0yqg8yqG3mXo2yU1sYw2sC3mZb0E")
                    @QueryParam("ticket")
                    @Nullable
                    String ticket,
            @Parameter(description = "Number of the last event you have seen", example = "\"54\"")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @BeanParam DeviceHeaders headers,
            @BeanParam DeviceQuery query) {
        UUID id = path.id();
        Device said = query.device().or(headers::device).orElse(Device.UNNAMED);
        Asker asker = asker(id, ticket);
        Watcher watcher = feed.watch(id, asker.person(), asker.until()).orElseThrow(Refusals::tooMany);
        try {
            redeem(ticket, id);
            shards.follow(id);
            // Read behind the subscription: what was published before it is sealed, so nothing falls between the two.
            Sessions.Seen seen = sessions.visibleTo(id, asker.person()).orElseThrow(Checks::notFound);
            Connected self = watcher.connect(asker.device().orElse(said), seen.now(), isGuest(seen, asker.person()));
            return stream(watcher, self, seen, lastEventId);
        } catch (RuntimeException refused) {
            feed.unwatch(watcher);
            throw refused;
        }
    }

    @ServerExceptionMapper
    Response allSeen(AllSeen over) {
        return Response.noContent().build();
    }

    private Asker asker(UUID session, @Nullable String ticket) {
        if (ticket != null) {
            return tickets.look(ticket, session).orElseThrow(Refusals::badTicket);
        }
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        return Asker.of(token);
    }

    /// Only what is going to open uses a ticket up; of two that come with one, one does.
    private void redeem(@Nullable String ticket, UUID session) {
        if (ticket != null) {
            var _ = tickets.take(ticket, session).orElseThrow(Refusals::badTicket);
        }
    }

    private Multi<OutboundSseEvent> stream(
            Watcher watcher, Connected self, Sessions.Seen seen, @Nullable String lastEventId) {
        var resumption = new Resumption(seen, lastEventId);
        if (resumption.isAllSeen()) {
            throw new AllSeen();
        }
        if (resumption.isOver()) {
            watcher.close();
        }
        Multi<OutboundSseEvent> rest = resumption.rest(watcher.events()).map(event -> say(event, self, seen));
        return Multi.createBy().concatenating().streams(givenAway(first(self, seen, resumption)), rest);
    }

    /// Kept by nobody once they are said: a snapshot is large, and a stream may last for hours.
    private static Multi<OutboundSseEvent> givenAway(List<OutboundSseEvent> events) {
        var kept = new AtomicReference<@Nullable List<OutboundSseEvent>>(events);
        return Multi.createFrom().items(() -> requireNonNull(kept.getAndSet(null)).stream());
    }

    /// What there is already: the events behind the last one seen, or a snapshot.
    private List<OutboundSseEvent> first(Connected self, Sessions.Seen seen, Resumption resumption) {
        if (resumption.goesOn()) {
            return resumption.missed().stream()
                    .map(event -> say(event, self, seen))
                    .toList();
        }
        OutboundSseEvent snapshot = say.snapshot(seen, resumption.number(), self.person(), presence.of(self));
        return resumption.isAstray() ? List.of(say.reload(), snapshot) : List.of(snapshot);
    }

    private OutboundSseEvent say(LiveEvent event, Connected self, Sessions.Seen seen) {
        return say.event(isGuest(seen, self.person()) ? event.withoutPerson() : event);
    }

    private static boolean isGuest(Sessions.Seen seen, Person person) {
        return !seen.session().person().equals(person);
    }
}
