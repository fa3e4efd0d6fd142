package dev.sthira.notification.message;

import dev.sthira.kit.origin.Traces;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Runs one lane per channel and wakes them when something new has been committed; the poll of the lanes is the safety
/// net.
@Startup
@ApplicationScoped
class Dispatcher {
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final List<Lane> lanes;
    private final ScheduledExecutorService cleaner =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Dispatcher(
            @All List<Transport> transports,
            Dispatch dispatch,
            MessageSettings settings,
            InstantSource clock,
            Traces traces) {
        lanes = transports.stream()
                .map(transport -> new Lane(TracedTransport.of(transport, traces), dispatch, settings, clock))
                .toList();
        lanes.forEach(Lane::start);
        cleaner.scheduleWithFixedDelay(() -> clean(dispatch), 1, 1, TimeUnit.HOURS);
        cleaner.scheduleWithFixedDelay(() -> look(dispatch), 1, 15, TimeUnit.SECONDS);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Added added) {
        lanes.forEach(Lane::wake);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        cleaner.shutdownNow();
        lanes.forEach(lane -> lane.stop(LONGEST_FAREWELL));
    }

    static void look(Dispatch dispatch) {
        try {
            dispatch.look();
        } catch (RuntimeException later) {
            LOG.debug("What has not gone out is counted a little later", later);
        }
    }

    static void clean(Dispatch dispatch) {
        try {
            dispatch.forget();
        } catch (RuntimeException later) {
            LOG.warn("Old messages are forgotten an hour later", later);
        }
    }
}
