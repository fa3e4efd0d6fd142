package dev.sthira.notification.digest;

import dev.sthira.kit.database.Complaints;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Tells weeks by the clock.
@ApplicationScoped
class DigestLoop {
    private static final Logger LOG = Logger.getLogger(DigestLoop.class);
    private static final Duration HOUSEKEEPING = Duration.ofHours(1);

    private final Digesting digesting;
    private final WeekPractices practices;
    private final DigestSettings settings;
    private final InstantSource clock;
    private final Complaints complaints;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("digests").factory());

    DigestLoop(Digesting digesting, WeekPractices practices, DigestSettings settings, InstantSource clock) {
        this.digesting = digesting;
        this.practices = practices;
        this.settings = settings;
        this.clock = clock;
        this.complaints = new Complaints(LOG, clock);
    }

    void start(@Observes StartupEvent started) {
        every(settings.tick(), this::tick);
        every(HOUSEKEEPING, practices::forgetOld);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdown();
    }

    private void tick(Instant now) {
        while (!thread.isShutdown() && digesting.step(now) == settings.batch()) {
            LOG.debug("A whole batch of digests, and there may be more");
        }
    }

    private void every(Duration pause, Consumer<Instant> work) {
        var _ = thread.scheduleWithFixedDelay(
                () -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Does it once; what stands in the way is said, and it is tried again later.
    private void attempt(Consumer<Instant> work) {
        try {
            work.accept(clock.instant());
        } catch (RuntimeException failed) {
            complaints.say("Digests have to wait", failed);
        }
    }
}
