package dev.sthira.notification.message;

import dev.sthira.kit.database.Complaints;
import dev.sthira.kit.database.DatabaseFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Writes what came of attempts: each at once, and with it whatever else has come while the one before was written.
///
/// A result matters more than promptness: while the database is away it is offered again until the claim runs out.
final class Results {
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int MOST = 500;

    private final Consumer<List<Result>> writing;
    private final Duration patience;
    private final InstantSource clock;
    private final Complaints complaints;
    private final String what;
    private final ConcurrentLinkedQueue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /// @param what is said where they cannot be written
    Results(
            Consumer<List<Result>> writing,
            Duration patience,
            InstantSource clock,
            Complaints complaints,
            String what) {
        this.writing = writing;
        this.patience = patience;
        this.clock = clock;
        this.complaints = complaints;
        this.what = what;
    }

    private static final class Entry {
        private final Result result;
        private final Instant until;
        private volatile boolean isDone;

        Entry(Result result, Instant until) {
            this.result = result;
            this.until = until;
        }
    }

    /// Returns when it is written, or worth nothing any more.
    void write(Result result) {
        var mine = new Entry(result, clock.instant().plus(patience));
        waiting.add(mine);
        while (!mine.isDone) {
            turn.lock();
            try {
                if (!mine.isDone) {
                    writeTogether();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void writeTogether() {
        var some = new ArrayList<Entry>();
        for (var next = waiting.poll(); next != null; next = some.size() < MOST ? waiting.poll() : null) {
            some.add(next);
        }
        try {
            write(some);
        } finally {
            some.forEach(each -> each.isDone = true);
        }
    }

    private void write(List<Entry> some) {
        do {
            try {
                writing.accept(some.stream().map(each -> each.result).toList());
                return;
            } catch (RuntimeException failed) {
                complaints.say(what, failed);
                var isOneToBlame = !(failed instanceof DatabaseFailed away && away.passing());
                if (isOneToBlame && some.size() > 1) {
                    some.forEach(each -> write(List.of(each)));
                    return;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        } while (some.stream().anyMatch(each -> clock.instant().isBefore(each.until)));
    }
}
