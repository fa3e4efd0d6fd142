package dev.sthira.session.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.person.Person;
import dev.sthira.session.device.ConnectedView;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.Joiner;
import dev.sthira.session.session.Joiners;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.SessionView;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.TogetherView;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;

/// What is said on a stream, as server-sent events.
@Singleton
class SseEvents {
    private static final int RECONNECT_MILLIS = 1_000;

    private final Plans plans;
    private final Joiners joiners;
    private final ObjectMapper mapper;
    private final Sse sse;

    SseEvents(Plans plans, Joiners joiners, ObjectMapper mapper, Sse sse) {
        this.plans = plans;
        this.joiners = joiners;
        this.mapper = mapper;
        this.sse = sse;
    }

    /// The whole session as it is settled, whatever came before.
    ///
    /// @param number  of the last event that is told by it
    /// @param self    to whom
    /// @param devices who follows it right now
    OutboundSseEvent snapshot(Sessions.Seen seen, int number, Person self, List<ConnectedView> devices) {
        Session session = seen.session();
        List<Joiner> there = joiners.of(session.id());
        SessionView view = SessionView.of(
                session,
                seen.settled(),
                plans.written(Joiner.planOf(self, there, session)),
                devices,
                TogetherView.of(there, self));
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
