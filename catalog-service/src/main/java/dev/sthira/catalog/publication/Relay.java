package dev.sthira.catalog.publication;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/// Tells Kafka, one instance at a time, what it does not know yet, and tries on as long as it does not listen.
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Untold untold;
    private final CatalogTopic topic;
    private final Publisher publisher;
    private final PublicationSettings settings;
    private volatile boolean stopped;
    private boolean healthy = true;

    Relay(Untold untold, CatalogTopic topic, Publisher publisher, PublicationSettings settings, MeterRegistry metrics) {
        this.untold = untold;
        this.topic = topic;
        this.publisher = publisher;
        this.settings = settings;
        metrics.gauge("sthira.publication.untold", untold, Untold::count);
    }

    void start(@Observes StartupEvent start) {
        Thread.ofVirtual().name("relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
    }

    private void run() {
        while (!stopped) {
            LockSupport.parkNanos((look() ? settings.pause() : AFTER_FAILURE).toNanos());
        }
    }

    private boolean look() {
        try {
            boolean heard = topic.isReady() && tellAll();
            notice(heard, "Kafka does not answer");
            return heard;
        } catch (InterruptedException _) {
            stopped = true;
            return false;
        } catch (RuntimeException failed) {
            notice(false, String.valueOf(failed.getMessage()));
            return false;
        }
    }

    // Before the first look, the tables may not be there yet; that is no news.
    private void notice(boolean well, String reason) {
        if (healthy && !well) {
            LOG.infof("Events of the catalog wait, and follow by themselves: %s", reason);
        }
        healthy = well;
    }

    private boolean tellAll() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().timeout(20).call(this::tellSome);
        } while (told == MOST_AT_ONCE && !stopped);
        return told >= 0;
    }

    /// How many were told; −1 if Kafka did not hear all of them.
    private int tellSome() throws InterruptedException {
        if (!untold.isOurTurn()) {
            return 0;
        }
        var due = untold.first(MOST_AT_ONCE);
        var acknowledged = publisher.acknowledged(due);
        acknowledged.forEach(untold::told);
        return acknowledged.size() == due.size() ? due.size() : -1;
    }
}
