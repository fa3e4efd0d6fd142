package dev.sthira.notification.bench;

import dev.sthira.bench.Processor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Looks at the clock and at who uses the processors, from its start until it is stopped.
final class Watch {
    private static final long LOOK_MILLIS = 50;
    private static final long PATIENCE_NANOS = 1_200_000_000_000L;

    private final DoubleSupplier process;
    private final long database;
    private final long started = System.nanoTime();
    private final double cpu;
    private final double machine = Processor.ofMachine();
    private final double all;

    private Watch(DoubleSupplier process, long database) {
        this.process = process;
        this.database = database;
        this.cpu = process.getAsDouble();
        this.all = Processor.ofAllOf(database);
    }

    /// @param process the processor time of the side itself, in seconds
    static Watch on(DoubleSupplier process, Database database) {
        return new Watch(process, database.pid());
    }

    /// What it was until now; what became of it all is counted afterwards.
    Measured stop(String side, Supplier<Tally> counting) {
        double seconds = (System.nanoTime() - started) / 1e9;
        double own = process.getAsDouble() - cpu;
        double others = Processor.ofMachine() - machine - (Processor.ofAllOf(database) - all);
        var tally = counting.get();
        return new Measured(
                side, tally.done(), tally.missing(), tally.repeated(), seconds, own, Math.max(0, others / seconds));
    }

    /// Waits until it is so, and looks often; whoever never ends is found out by what is missing.
    static void until(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
