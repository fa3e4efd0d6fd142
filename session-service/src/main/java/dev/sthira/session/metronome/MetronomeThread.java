package dev.sthira.session.metronome;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The one thread that drives the metronome.
@ApplicationScoped
class MetronomeThread {

    private static final Duration AFTER_FAILURE = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LAST_ACKNOWLEDGEMENTS = Duration.ofSeconds(5);

    private final Metronome metronome;
    private final EventTopic topic;
    private final MetronomeSettings settings;
    private volatile boolean stopping;
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private boolean healthy = true;

    MetronomeThread(Metronome metronome, EventTopic topic, MetronomeSettings settings) {
        this.metronome = metronome;
        this.topic = topic;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        metronome.install();
        topic.await();
        thread = Thread.ofPlatform().name("metronome").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        topic.stop();
        thread.join(LAST_ACKNOWLEDGEMENTS.plusSeconds(5));
    }

    private void run() {
        long nextBalance = System.nanoTime();
        long nextLook = nextBalance;
        while (!stopping) {
            long began = System.nanoTime();
            try {
                boolean departed = false;
                if (began - nextLook >= 0) {
                    nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
                    departed = metronome.freeDeparted();
                }
                if (departed || began - nextBalance >= 0) {
                    nextBalance = System.nanoTime() + untilNextBalance();
                }
                rest(metronome.tick(), began);
                recovered();
            } catch (RuntimeException failed) {
                failed(failed);
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
        leave();
    }

    /// At the start all that is free is loaded before anything is played; later on, others are played in between.
    private long untilNextBalance() {
        boolean more = metronome.balance();
        while (more && !metronome.settled() && !stopping) {
            more = metronome.balance();
        }
        return more ? 0 : settings.lease().dividedBy(3).toNanos();
    }

    /// Until the next tick is wanted, but neither less nor more than ticks may be apart. Where ticks take long there
    /// is much to do, and it takes less of fewer ticks: at most half of the time is spent in them, unless something
    /// is owed.
    private void rest(long wanted, long began) {
        long now = System.nanoTime();
        long most = settings.tick().toNanos();
        long least = settings.rest().toNanos();
        long apart = metronome.owes() ? now - began + least : Math.clamp(2 * (now - began), least, most);
        LockSupport.parkNanos(began + Math.clamp(wanted - began, apart, Math.max(apart, most)) - now);
    }

    private void leave() {
        try {
            long deadline = System.nanoTime() + LAST_ACKNOWLEDGEMENTS.toNanos();
            while (!metronome.idle() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(settings.tick().toNanos());
            }
            metronome.leave();
        } catch (RuntimeException failed) {
            Log.warnf("Shards could not be given back, their lease runs out by itself: %s", failed.getMessage());
        }
    }

    private void failed(Exception failure) {
        if (healthy) {
            Log.errorf(failure, "The metronome stumbles; it tries again until the database answers");
        }
        healthy = false;
    }

    private void recovered() {
        if (!healthy) {
            Log.info("The metronome ticks again.");
        }
        healthy = true;
    }
}
