package dev.sthira.session.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.session.device.ConnectedView;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.SessionView;
import dev.sthira.session.session.Sessions;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;

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
    /// @param number  of the last event that is told by it
    /// @param devices who follows it right now
    OutboundSseEvent snapshot(Sessions.Seen seen, int number, List<ConnectedView> devices) {
        Session session = seen.session();
        SessionView view = SessionView.of(
                session, seen.settled(), plans.written(session.plan().id()), devices);
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
        OutboundSseEvent.Builder built =
                sse.newEventBuilder().name(event.name()).data(event.json());
        return event.isNumbered() ? built.id(Integer.toString(event.number())).build() : built.build();
    }

    private String json(SessionView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
