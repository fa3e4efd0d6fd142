package dev.sthira.session.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.LongSupplier;

/// The server's clock as a device sees it, written from section 1 of `contract/CLIENT.md`. All numbers are
/// microseconds.
final class ServerClock {

    /// One question: how far ahead the server is, and how long the way was.
    record Measured(long ahead, long way) {}

    private static final int KEPT = 8;

    /// How much faster or slower the counter runs while it makes an error good.
    private static final double AT_MOST = 0.05;

    private final LongSupplier device;
    private final Deque<Measured> measured = new ArrayDeque<>();
    private double ahead;
    private long adjustedAt;

    /// @param device a clock that only goes forward
    ServerClock(LongSupplier device) {
        this.device = device;
    }

    /// Takes an answer.
    void take(long asked, Instant received, Instant sent, long answered) {
        long in = micros(received);
        long out = micros(sent);
        if (measured.isEmpty()) {
            ahead = ((in - asked) + (out - answered)) / 2.0;
            adjustedAt = answered;
        }
        if (measured.size() == KEPT) {
            measured.removeFirst();
        }
        measured.addLast(new Measured(((in - asked) + (out - answered)) / 2, (answered - asked) - (out - in)));
    }

    /// The best of the last questions.
    Measured best() {
        return measured.stream().min(Comparator.comparingLong(Measured::way)).orElseThrow();
    }

    /// The server's time, which never goes backwards.
    long now() {
        long now = device.getAsLong();
        double room = (now - adjustedAt) * AT_MOST;
        ahead += Math.clamp(best().ahead() - ahead, -room, room);
        adjustedAt = now;
        return now + Math.round(ahead);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
