package dev.sthira.notification.message;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Runs one lane per channel and wakes them when something new has been committed; the poll of the lanes is the safety
/// net.
@Startup
@ApplicationScoped
class Dispatcher {
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(10);

    private final List<Lane> lanes;

    Dispatcher(@All List<Transport> transports, Dispatch dispatch, MessageSettings settings, InstantSource clock) {
        lanes = transports.stream()
                .map(transport -> new Lane(transport, dispatch, settings, clock))
                .toList();
        lanes.forEach(Lane::start);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Added added) {
        lanes.forEach(Lane::wake);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        lanes.forEach(lane -> lane.stop(LONGEST_FAREWELL));
    }
}
