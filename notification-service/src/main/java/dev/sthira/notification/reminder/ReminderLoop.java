package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Complaints;
import dev.sthira.notification.action.Actions;
import dev.sthira.notification.unsubscribe.Unsubscribes;
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
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/// Drives planning and firing by the clock.
@ApplicationScoped
class ReminderLoop {
    private static final Logger LOG = Logger.getLogger(ReminderLoop.class);
    private static final Duration HOUSEKEEPING = Duration.ofHours(1);

    private final Planning planning;
    private final Firing firing;
    private final Withdrawals withdrawals;
    private final PracticesSeen practices;
    private final Skips skips;
    private final Unsubscribes unsubscribes;
    private final Actions actions;
    private final ReminderSettings settings;
    private final InstantSource clock;
    private final Complaints complaints;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("reminders").factory());

    ReminderLoop(
            Planning planning,
            Firing firing,
            Withdrawals withdrawals,
            PracticesSeen practices,
            Skips skips,
            Unsubscribes unsubscribes,
            Actions actions,
            ReminderSettings settings,
            InstantSource clock) {
        this.planning = planning;
        this.firing = firing;
        this.withdrawals = withdrawals;
        this.practices = practices;
        this.skips = skips;
        this.unsubscribes = unsubscribes;
        this.actions = actions;
        this.settings = settings;
        this.clock = clock;
        this.complaints = new Complaints(LOG, clock);
    }

    void start(@Observes StartupEvent started) {
        every(settings.tick(), this::tick);
        every(HOUSEKEEPING, this::forgetOld);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdown();
    }

    /// What is due goes first, whatever there is to plan; new zone rules are moved to little by little.
    void tick(Instant now) {
        do {
            all(() -> firing.step(now));
        } while (goesOn(planning.step(now)));
        planning.stepToNewTzdb(now);
        while (!thread.isShutdown() && withdrawals.step(now)) {
            LOG.debug("Some were told that a class is withdrawn, and there may be more");
        }
    }

    private void forgetOld(Instant now) {
        practices.forgetOld(now);
        skips.forgetOld(now);
        unsubscribes.forgetOld(now);
        actions.forgetOld(now);
    }

    /// Repeats a step until it finds less than a whole batch to do.
    private void all(IntSupplier step) {
        while (goesOn(step.getAsInt())) {
            LOG.debug("A whole batch of reminders, and more to do");
        }
    }

    private boolean goesOn(int done) {
        return !thread.isShutdown() && done == settings.batch();
    }

    private void every(Duration pause, Consumer<Instant> work) {
        var _ = thread.scheduleWithFixedDelay(
                () -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Does it once; what stands in the way is said, and it is tried again later.
    void attempt(Consumer<Instant> work) {
        try {
            work.accept(clock.instant());
        } catch (RuntimeException failed) {
            complaints.say("Reminders have to wait", failed);
        }
    }
}
