package dev.sthira.kit.idempotency;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Lets old answers go each hour, those of people who never come back too.
@ApplicationScoped
class Forgetting {
    private static final Duration EACH = Duration.ofHours(1);

    private final Answers answers;
    private final Vertx vertx;

    Forgetting(Answers answers, Vertx vertx) {
        this.answers = answers;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                EACH.toMillis(), _ -> Thread.ofVirtual().name("forgetting").start(this::forget));
    }

    private void forget() {
        try {
            var _ = answers.forgetOld();
        } catch (RuntimeException failed) {
            Log.warn("Old answers could not be deleted; the next try is in an hour.", failed);
        }
    }
}
