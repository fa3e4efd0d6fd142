package dev.sthira.notification.webhook;

import dev.sthira.kit.database.Complaints;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Finds addresses at which something is due, and lets each have its round on a virtual thread of its own.
@ApplicationScoped
class WebhookLoop {
    private static final Logger LOG = Logger.getLogger(WebhookLoop.class);
    private static final Duration HOUSEKEEPING = Duration.ofHours(1);
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Turns turns;
    private final Round round;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final InstantSource clock;
    private final Complaints complaints;
    private final Semaphore signals = new Semaphore(0);
    private final Semaphore room;
    private final Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::run);
    private volatile boolean running = true;
    private Instant tidied = Instant.EPOCH;

    WebhookLoop(Turns turns, Round round, Deliveries deliveries, WebhookSettings settings, InstantSource clock) {
        this.turns = turns;
        this.round = round;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.complaints = new Complaints(LOG, clock);
        this.room = new Semaphore(settings.concurrency());
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhooksOfPractices.Due due) {
        signals.release();
    }

    /// Begins nothing more and waits for what is under way; what does not come to its end is posted again.
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        running = false;
        signals.release();
        if (!room.tryAcquire(settings.concurrency(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Some posts to webhooks are still under way at the stop; they are repeated");
        }
    }

    private void run() {
        while (running) {
            try {
                tidyNowAndThen();
                if (claimed() == 0) {
                    rest();
                }
            } catch (RuntimeException failed) {
                complaints.say("Webhooks have to wait", failed);
                rest();
            }
        }
    }

    private void rest() {
        try {
            var _ = signals.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
            signals.drainPermits();
        } catch (InterruptedException _) {
            running = false;
        }
    }

    private int claimed() {
        int free = room.availablePermits();
        var now = clock.instant();
        // As long as its whole round may take; the database knows no nanoseconds.
        var lease = now.plus(settings.answer().multipliedBy(settings.round()))
                .plus(MARGIN)
                .truncatedTo(ChronoUnit.MILLIS);
        var claimed = free == 0 || !running ? List.<UUID>of() : turns.claim(now, lease, free);
        claimed.forEach(webhook -> begin(webhook, lease));
        return claimed.size();
    }

    // Nobody else takes permits, so as many as were free are free still.
    private void begin(UUID webhook, Instant lease) {
        room.acquireUninterruptibly();
        Thread.ofVirtual().name("webhook-" + webhook).start(() -> serve(webhook, lease));
    }

    private void serve(UUID webhook, Instant lease) {
        try {
            round.serve(webhook, lease);
        } catch (RuntimeException failed) {
            complaints.say("A webhook has to wait", failed);
        } finally {
            room.release();
            signals.release();
        }
    }

    private void tidyNowAndThen() {
        var now = clock.instant();
        if (!now.isBefore(tidied.plus(HOUSEKEEPING))) {
            deliveries.forget(now.minus(settings.contentKept()), now.minus(settings.kept()));
            tidied = now;
        }
    }
}
