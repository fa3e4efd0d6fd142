package dev.sthira.catalog.bench;

import dev.sthira.catalog.bench.Connection.Answer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Our own load: one thread, kept connections, every answer checked. With a rate it is an open loop: requests are due
/// at
/// fixed moments whatever the answers do, and a latency counts from that moment. Without one it saturates.
final class Generator implements Load {
    static final int CONNECTIONS = 64;
    private static final long BREATH = 20_000;
    private static final long GRACE = TimeUnit.SECONDS.toNanos(5);
    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(1);

    private final Target target;
    private final List<ByteBuffer> requests;
    private final double perSecond;

    private Generator(Target target, double perSecond) {
        this.target = target;
        this.requests = target.asks().stream().map(Ask::bytes).toList();
        this.perSecond = perSecond;
    }

    static Generator openLoop(Target target, double perSecond) {
        return new Generator(target, perSecond);
    }

    static Generator saturating(Target target) {
        return new Generator(target, Double.POSITIVE_INFINITY);
    }

    @Override
    public Outcome run(Duration duration) throws IOException {
        try (var selector = Selector.open()) {
            var run = new Run(selector, duration.toNanos());
            try {
                return run.go();
            } finally {
                run.close();
            }
        }
    }

    private static final class Slot {
        private final Connection connection;
        private long due;
        private int ask;

        private Slot(Connection connection) {
            this.connection = connection;
        }
    }

    private final class Run {
        private final Selector selector;
        private final List<Slot> slots = new ArrayList<>();
        private final ArrayDeque<Slot> idle = new ArrayDeque<>();
        private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        private final long begin;
        private final long end;
        private final long all;
        private long sent;
        private long late;
        private long answered;
        private long wrong;

        private Run(Selector selector, long nanos) throws IOException {
            this.selector = selector;
            for (int i = 0; i < CONNECTIONS; i++) {
                var slot = new Slot(new Connection(target.side().port()));
                slot.connection.channel().configureBlocking(false);
                slot.connection.channel().register(selector, SelectionKey.OP_READ, slot);
                slots.add(slot);
                idle.add(slot);
            }
            begin = System.nanoTime();
            end = begin + nanos;
            all = isOpen() ? (long) (perSecond * nanos / 1e9) : Long.MAX_VALUE;
        }

        private boolean isOpen() {
            return Double.isFinite(perSecond);
        }

        private Outcome go() throws IOException {
            var now = System.nanoTime();
            while (!isOver(now)) {
                sendDue(now);
                if (selector.selectNow(this::receive) == 0 && isOpen()) {
                    LockSupport.parkNanos(BREATH);
                }
                now = System.nanoTime();
            }
            return new Outcome(
                    answered, (now - begin) / 1e9, fault(), isOpen() ? latencies : null, isOpen() ? late : 0);
        }

        private boolean isOver(long now) {
            var nothingUnderWay = idle.size() == CONNECTIONS;
            return now > end + GRACE || (isOpen() ? sent == all && nothingUnderWay : now >= end && nothingUnderWay);
        }

        private long due(long request, long now) {
            return isOpen() ? begin + (long) (request * 1e9 / perSecond) : now;
        }

        private void sendDue(long now) throws IOException {
            while (!idle.isEmpty() && sent < all && (isOpen() || now < end) && due(sent, now) <= now) {
                var slot = idle.pop();
                slot.due = due(sent, now);
                slot.ask = (int) (sent % requests.size());
                late += now - slot.due > LATE ? 1 : 0;
                slot.connection.send(requests.get(slot.ask));
                sent++;
            }
        }

        private void receive(SelectionKey key) {
            var slot = (Slot) key.attachment();
            try {
                if (slot.connection.receive()) {
                    latencies.recordValue(Math.min(System.nanoTime() - slot.due, TimeUnit.MINUTES.toNanos(1)));
                    check(slot.connection.answer(), slot.ask);
                    idle.push(slot);
                }
            } catch (IOException e) {
                wrong++;
                key.cancel();
            }
        }

        private void check(Answer answer, int ask) {
            answered++;
            wrong += answer.equals(target.answers().get(ask)) ? 0 : 1;
        }

        private @Nullable String fault() {
            var missing = sent - answered;
            var unsent = isOpen() ? all - sent : 0;
            return wrong + missing + unsent == 0
                    ? null
                    : "%d answers wrong, %d missing, %d never sent".formatted(wrong, missing, unsent);
        }

        private void close() throws IOException {
            for (var slot : slots) {
                slot.connection.close();
            }
        }
    }
}
