package dev.sthira.session.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.SessionView;
import dev.sthira.session.session.Sessions;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A session as a stream of server-sent events.
@Path("/sessions/{id}/live")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
class LiveResource {
    private static final int RECONNECT_MILLIS = 1_000;

    private final LiveFeed feed;
    private final Sessions sessions;
    private final Plans plans;
    private final ObjectMapper mapper;
    private final JsonWebToken token;
    private final Sse sse;

    LiveResource(LiveFeed feed, Sessions sessions, Plans plans, ObjectMapper mapper, JsonWebToken token, Sse sse) {
        this.feed = feed;
        this.sessions = sessions;
        this.plans = plans;
        this.mapper = mapper;
        this.token = token;
        this.sse = sse;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow a session",
            description = "One `snapshot`, then every event as it is published, named like its type without"
                    + " `dev.sthira.`; the id is the event's number. With Last-Event-ID the stream goes on behind that"
                    + " event without a hole; a number that was never given is answered with `reload` and a snapshot."
                    + " Each event says when what it starts is planned to end, so clients count alone. A comment comes"
                    + " every 15 seconds. The stream ends after session-completed or session-abandoned, and with the"
                    + " token; a client that does not read is cut off.")
    @APIResponse(responseCode = "200", description = "The stream")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "429", description = "You follow as many streams as fit at one time")
    public Multi<OutboundSseEvent> live(
            @Parameter(description = "The session's id") @PathParam("id") UUID id,
            @Parameter(description = "Number of the last event you have seen") @HeaderParam("Last-Event-ID") @Nullable
                    String lastEventId) {
        String person = token.getName();
        Watcher watcher = feed.watch(id, person, Instant.ofEpochSecond(token.getExpirationTime()))
                .orElseThrow(LiveResource::tooMany);
        try {
            // Read behind the subscription: what was published before it is sealed, so nothing falls between the two.
            Sessions.Seen seen = sessions.ofPerson(id, person).orElseThrow(LiveResource::unknown);
            return stream(watcher, seen, lastEventId);
        } catch (RuntimeException refused) {
            feed.unwatch(watcher);
            throw refused;
        }
    }

    private Multi<OutboundSseEvent> stream(Watcher watcher, Sessions.Seen seen, @Nullable String lastEventId) {
        List<LiveEvent> past = past(seen);
        OptionalInt resumed = known(lastEventId, past.size());
        var first = new ArrayList<OutboundSseEvent>();
        if (resumed.isPresent()) {
            past.stream().skip(resumed.getAsInt() + 1L).map(this::sent).forEach(first::add);
        } else {
            if (lastEventId != null) {
                first.add(reload());
            }
            first.add(snapshot(seen, past.size() - 1));
        }
        if (!past.isEmpty() && past.getLast().isLast()) {
            watcher.close();
        }
        var last = new AtomicInteger(past.size() - 1);
        Multi<OutboundSseEvent> rest = watcher.events()
                .filter(event -> isNew(event, last))
                .map(this::sent)
                .onFailure()
                .recoverWithCompletion();
        return Multi.createBy().concatenating().streams(Multi.createFrom().iterable(first), rest);
    }

    /// Lets an event through once; a hole ends the stream, and the client comes back for what it has missed.
    private static boolean isNew(LiveEvent event, AtomicInteger last) {
        if (event.isHeartbeat()) {
            return true;
        }
        if (event.number() > last.get() + 1) {
            throw new IllegalStateException("events are missing before " + event.number());
        }
        return last.compareAndSet(event.number() - 1, event.number());
    }

    /// Everything that is sealed, and so final.
    private static List<LiveEvent> past(Sessions.Seen seen) {
        Session session = seen.session();
        return session.eventsUntil(seen.sealed()).stream()
                .map(event -> new LiveEvent(
                        event.number(),
                        EventFormat.name(event),
                        new String(EventFormat.value(session.id(), session.person(), session.plan(), event), UTF_8)))
                .toList();
    }

    private static OptionalInt known(@Nullable String lastEventId, int events) {
        if (lastEventId == null || !lastEventId.matches("-1|\\d{1,9}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(lastEventId);
        return number < events ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private OutboundSseEvent snapshot(Sessions.Seen seen, int number) {
        Session session = seen.session();
        SessionView view = SessionView.of(
                session, seen.sealed(), plans.written(session.plan().id()));
        return sse.newEventBuilder()
                .name("snapshot")
                .id(Integer.toString(number))
                .reconnectDelay(RECONNECT_MILLIS)
                .data(json(view))
                .build();
    }

    private OutboundSseEvent reload() {
        return sse.newEventBuilder()
                .name("reload")
                .data("{\"detail\":\"Last-Event-ID was never given in this session; begin again with the snapshot.\"}")
                .build();
    }

    private OutboundSseEvent sent(LiveEvent event) {
        if (event.isHeartbeat()) {
            return sse.newEventBuilder().comment("still here").build();
        }
        return sse.newEventBuilder()
                .name(event.name())
                .id(Integer.toString(event.number()))
                .data(event.json())
                .build();
    }

    private String json(SessionView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpProblem unknown() {
        return HttpProblem.builder()
                .withStatus(404)
                .withTitle("No such session")
                .withDetail("You have no session with this id.")
                .build();
    }

    private static HttpProblem tooMany() {
        return HttpProblem.builder()
                .withStatus(429)
                .withTitle("Too many streams")
                .withDetail("You follow as many sessions as fit at one time; close one of the streams first.")
                .withHeader("Retry-After", 5)
                .build();
    }
}
