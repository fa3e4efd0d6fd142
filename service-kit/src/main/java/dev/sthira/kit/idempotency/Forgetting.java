package dev.sthira.kit.idempotency;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets old answers go each hour, those of people who never come back too.
@ApplicationScoped
class Forgetting {
    private final Answers answers;
    private final Vertx vertx;
    private final Duration each;

    Forgetting(
            Answers answers,
            Vertx vertx,
            @ConfigProperty(name = "sthira.idempotency.forget-each", defaultValue = "PT1H") Duration each) {
        this.answers = answers;
        this.vertx = vertx;
        this.each = each;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                each.toMillis(), _ -> Thread.ofVirtual().name("forgetting").start(this::forget));
    }

    private void forget() {
        try {
            var _ = answers.forgetOld();
        } catch (RuntimeException failed) {
            Log.warnf(failed, "Old answers could not be deleted; it is tried again in %s.", each);
        }
    }
}
