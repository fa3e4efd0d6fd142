package dev.sthira.catalog.file;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Looks twice a second whether another instance has changed the catalog. While the database is away, what is in memory
/// stays.
@ApplicationScoped
class Refreshing {
    private static final Logger LOG = Logger.getLogger(Refreshing.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Library library;
    private final Vertx vertx;
    private volatile boolean stopped;

    Refreshing(Library library, Vertx vertx) {
        this.library = library;
        this.vertx = vertx;
    }

    void start() {
        vertx.setTimer(PAUSE.toMillis(), _ -> Thread.startVirtualThread(this::look));
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
    }

    private void look() {
        if (stopped) {
            return;
        }
        try {
            library.refresh();
        } catch (RuntimeException away) {
            LOG.debugf("The catalog cannot be looked at: %s", away.getMessage());
        }
        start();
    }
}
