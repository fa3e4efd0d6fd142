package dev.sthira.notification.bench;

import dev.sthira.bench.JavaProcess;
import dev.sthira.bench.Outcome;
import java.nio.file.Path;
import java.util.List;

/// Another main class of this jar that does it in a process of its own, and says in its last lines what came of it: how
/// many (`done`), of those how many different ones (`distinct`), in how many `seconds`, with how much `cpu`.
///
/// @param name what the table calls it
/// @param number how many it should do
record Program(String name, Path folder, Database database, Class<?> main, int number, List<String> arguments)
        implements Side {

    @Override
    public Measured run() {
        var watch = Watch.on(() -> 0, database);
        var process = JavaProcess.ours(
                main.getSimpleName() + "-" + System.nanoTime(),
                folder,
                main,
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                arguments.toArray(String[]::new));
        try {
            process.process().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        var said = Outcome.of(process.log());
        var tally = Tally.of((long) said.get("done"), (long) said.get("distinct"), number);
        double others = watch.stop(name, () -> tally).others();
        return new Measured(
                name, tally.done(), tally.missing(), tally.repeated(), said.get("seconds"), said.get("cpu"), others);
    }

    /// The last lines of such a program.
    static void say(long done, long distinct, double seconds, double cpu) {
        System.out.printf("%ndone=%d%ndistinct=%d%nseconds=%.3f%ncpu=%.2f%n", done, distinct, seconds, cpu);
        System.exit(0);
    }
}
