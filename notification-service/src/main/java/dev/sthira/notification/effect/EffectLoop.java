package dev.sthira.notification.effect;

import dev.sthira.kit.database.Complaints;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Counts by the clock.
@ApplicationScoped
class EffectLoop {
    private static final Logger LOG = Logger.getLogger(EffectLoop.class);

    private final Answers answers;
    private final EffectSettings settings;
    private final InstantSource clock;
    private final Complaints complaints;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("answers").factory());

    EffectLoop(Answers answers, EffectSettings settings, InstantSource clock) {
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
        this.complaints = new Complaints(LOG, clock);
    }

    void start(@Observes StartupEvent started) {
        long pause = settings.tick().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::attempt, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdown();
    }

    /// Does it once; what stands in the way is said, and it is tried again later.
    private void attempt() {
        try {
            answers.count(clock.instant());
        } catch (RuntimeException failed) {
            complaints.say("Answers to reminders have to wait", failed);
        }
    }
}
