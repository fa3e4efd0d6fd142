package dev.sthira.notification.message;

import dev.sthira.kit.database.Complaints;
import dev.sthira.notification.message.Dispatch.Shipment;
import dev.sthira.notification.message.MessageSettings.LaneSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sends the messages of one channel: claims as much as may be under way, each on a virtual thread of its own. Lanes
/// know
/// nothing of each other, so a slow mail server delays no push.
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final Transport transport;
    private final Sending sending;
    private final Dispatch dispatch;
    private final LaneSettings settings;
    private final Duration poll;
    private final InstantSource clock;
    private final Complaints complaints;
    private final Results results;
    private final Semaphore signals = new Semaphore(0);
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private volatile boolean running = true;

    Lane(Transport transport, Dispatch dispatch, MessageSettings settings, InstantSource clock) {
        this.transport = transport;
        this.sending = new Sending(transport, clock);
        this.dispatch = dispatch;
        this.settings = settings.of(transport.channel());
        this.poll = settings.poll();
        this.clock = clock;
        this.complaints = new Complaints(LOG, clock);
        this.results = new Results(
                dispatch::results,
                this.settings.claim(),
                clock,
                complaints,
                "Results of the %s lane cannot be written yet".formatted(word()));
        this.thread =
                Thread.ofVirtual().name("lane-" + transport.channel().word()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Something may be due now.
    void wake() {
        signals.release();
    }

    /// Claims nothing more and waits for what is under way. First the lane itself comes to its end: what it has claimed
    /// by then is still sent.
    void stop(Duration atMost) {
        running = false;
        wake();
        try {
            if (!thread.join(atMost)) {
                LOG.warnf("The %s lane is still claiming at the stop; what it gets is given back", word());
            }
            senders.shutdown();
            if (!senders.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("%d sends have no result at the stop; their outcome counts as unknown", total());
            }
        } catch (InterruptedException _) {
            senders.shutdown();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var tidied = Instant.MIN;
        while (running) {
            try {
                if (!clock.instant().isBefore(tidied.plus(poll))) {
                    dispatch.tidy(transport.channel());
                    tidied = clock.instant();
                }
                if (round() == 0) {
                    rest();
                }
            } catch (RuntimeException failed) {
                complaints.say("The %s lane waits".formatted(word()), failed);
                rest();
            }
        }
    }

    private void rest() {
        try {
            var _ = signals.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            running = false;
        }
        signals.drainPermits();
    }

    private int round() {
        var most = Math.min(settings.concurrency() - total(), settings.batch());
        if (most <= 0) {
            return 0;
        }
        var room = new Room(most, settings.perOrigin(), underWay, transport.closed(clock.instant()));
        var shipments = dispatch.claim(transport.channel(), room);
        shipments.forEach(this::ship);
        return shipments.size();
    }

    private int total() {
        return underWay.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void ship(Shipment shipment) {
        var origin = shipment.claim().message().origin();
        underWay.merge(origin, 1, Integer::sum);
        try {
            senders.execute(() -> deliver(shipment, origin));
        } catch (RejectedExecutionException _) {
            done(origin);
            dispatch.giveBack(shipment.claim().message());
        }
    }

    private void deliver(Shipment shipment, String origin) {
        try {
            results.write(new Result(shipment.claim().message(), send(shipment)));
        } finally {
            done(origin);
            wake();
        }
    }

    private void done(String origin) {
        underWay.computeIfPresent(origin, (_, count) -> count == 1 ? null : count - 1);
    }

    private Outcome send(Shipment shipment) {
        try {
            return sending.of(shipment);
        } catch (RuntimeException unexpected) {
            complaints.say("Sending over the %s lane failed unexpectedly".formatted(word()), unexpected);
            return new Outcome.Lost("unexpected");
        }
    }

    private String word() {
        return transport.channel().word();
    }
}
