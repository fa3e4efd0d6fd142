package dev.sthira.catalog.file;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/// Loads the catalog at the start, and tries on until the database answers. Wrong files end the service at once.
@Readiness
@ApplicationScoped
class Loading implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Loading.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Flyway flyway;
    private final Library library;
    private final Refreshing refreshing;
    private final Vertx vertx;
    private volatile boolean loaded;

    Loading(Flyway flyway, Library library, Refreshing refreshing, Vertx vertx) {
        this.flyway = flyway;
        this.library = library;
        this.refreshing = refreshing;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent start) {
        load();
    }

    private void load() {
        try {
            flyway.migrate();
            library.load();
            loaded = true;
            refreshing.start();
        } catch (CatalogFault fault) {
            LOG.fatal(fault.getMessage());
            Quarkus.asyncExit(1);
        } catch (RuntimeException away) {
            LOG.warnf("The catalog cannot be loaded yet, trying again in %d s: %s", PAUSE.toSeconds(), reason(away));
            vertx.setTimer(PAUSE.toMillis(), _ -> Thread.startVirtualThread(this::load));
        }
    }

    private static String reason(Throwable away) {
        return away.getCause() == null ? String.valueOf(away.getMessage()) : reason(away.getCause());
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("catalog loaded").status(loaded).build();
    }
}
