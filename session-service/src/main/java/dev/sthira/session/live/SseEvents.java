package dev.sthira.session.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.SessionView;
import dev.sthira.session.session.Sessions;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/// What is said on a stream, as server-sent events.
@Singleton
class SseEvents {
    private static final int RECONNECT_MILLIS = 1_000;

    private final Plans plans;
    private final ObjectMapper mapper;
    private final Sse sse;

    SseEvents(Plans plans, ObjectMapper mapper, Sse sse) {
        this.plans = plans;
        this.mapper = mapper;
        this.sse = sse;
    }

    /// The whole session as it is settled, whatever came before.
    ///
    /// @param number of the last event that is told by it
    OutboundSseEvent snapshot(Sessions.Seen seen, int number) {
        Session session = seen.session();
        SessionView view = SessionView.of(
                session, seen.settled(), plans.written(session.plan().id()));
        return sse.newEventBuilder()
                .name("snapshot")
                .id(Integer.toString(number))
                .reconnectDelay(RECONNECT_MILLIS)
                .data(json(view))
                .build();
    }

    /// That a client cannot go on from what it has.
    OutboundSseEvent reload() {
        return sse.newEventBuilder()
                .name("reload")
                .data("{\"detail\":\"Last-Event-ID was never given in this session; begin again with the snapshot.\"}")
                .build();
    }

    /// An event just as it is on the topic.
    OutboundSseEvent event(LiveEvent event) {
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
}
