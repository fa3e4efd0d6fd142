package dev.sthira.session.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Does something so many times a second, whether or not what came before is done. How long it took is counted from
/// when it should have begun, so that what waits its turn is not forgotten.
final class OpenLoop {

    /// What is so far behind is not caught up with: it counts as not done, since fewer were done than asked for.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    /// One worker's way to do it, once.
    @FunctionalInterface
    interface Act {
        void run(long turn) throws Exception;
    }

    /// What came of it.
    ///
    /// @param micros   how long each within the window took, in order
    /// @param failures how many of all were not done
    record Took(long[] micros, long failures, double seconds) {

        double perSecond() {
            return micros.length / seconds;
        }

        /// In milliseconds; not more than so great a part of all took longer.
        double at(double part) {
            return micros.length == 0 ? Double.NaN : micros[(int) Math.ceil(part * micros.length) - 1] / 1e3;
        }
    }

    private final long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
    private final double nanosEach;
    private final long from;
    private final long until;
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();

    private OpenLoop(double perSecond, Duration warmUp, Duration run) {
        this.nanosEach = 1e9 / perSecond;
        this.from = start + warmUp.toNanos();
        this.until = from + run.toNanos();
    }

    /// @param perSecond how often; infinity means as often as the workers can
    static Took run(double perSecond, Duration warmUp, Duration run, int workers, IntFunction<Act> worker) {
        var loop = new OpenLoop(perSecond, warmUp, run);
        var threads = new Thread[workers];
        for (int i = 0; i < workers; i++) {
            var act = worker.apply(i);
            threads[i] = Thread.ofPlatform().name("worker-" + i).start(() -> loop.work(act));
        }
        for (var thread : threads) {
            join(thread);
        }
        var micros = loop.took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(micros);
        return new Took(micros, loop.failures.get(), run.toNanos() / 1e9);
    }

    private void work(Act act) {
        for (long turn = turns.getAndIncrement(); ; turn = turns.getAndIncrement()) {
            long intended = nanosEach == 0 ? Math.max(start, System.nanoTime()) : start + (long) (turn * nanosEach);
            if (intended >= until || System.nanoTime() >= until + PATIENCE) {
                return;
            }
            LockSupport.parkNanos(intended - System.nanoTime());
            try {
                act.run(turn);
                if (intended >= from) {
                    took.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - intended));
                }
            } catch (Exception failed) {
                if (failures.getAndIncrement() == 0) {
                    Bench.say("  the first that failed: " + failed);
                }
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
