package dev.sthira.session.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sthira.bench.Processor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// What the schedulers have in common: the sessions, the events they send, and what they say of themselves. A task a
/// session, due at its next boundary; it is done once the broker has what happened there.
///
/// Called with `DATABASE BROKERS TOPIC SESSIONS WARM_UP_SECONDS SECONDS VALUES ROOT`.
final class Peer implements AutoCloseable {
    private final ReferenceClass plan;
    private final Seeds seeds;
    private final Sender sender;
    private final List<byte[]> values;
    private final HikariDataSource database;
    private final long warmUp;
    private final long run;

    Peer(String[] arguments, int connections) throws IOException {
        this.plan = ReferenceClass.read(Path.of(arguments[7]));
        this.warmUp = 1_000 * Long.parseLong(arguments[4]);
        this.run = 1_000 * Long.parseLong(arguments[5]);
        this.seeds = Seeds.of(Integer.parseInt(arguments[3]), plan, Held.micros(), 1_000 * (warmUp + run));
        this.sender = new Sender(arguments[1], arguments[2], 0);
        this.values = PlainProducer.read(Path.of(arguments[6]));
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername("peer");
        config.setPassword("peer");
        config.setMaximumPoolSize(connections);
        this.database = new HikariDataSource(config);
    }

    HikariDataSource database() {
        return database;
    }

    int sessions() {
        return seeds.size();
    }

    /// The number of a session's first event that is still to come.
    int first(int session) {
        return plan.dueBy(seeds.starts()[session], Held.micros());
    }

    boolean isOver(int number) {
        return number >= plan.events();
    }

    Instant due(int session, int number) {
        return Instant.EPOCH.plus(seeds.starts()[session] + plan.offsets()[number], ChronoUnit.MICROS);
    }

    /// Sends what happens at one boundary and waits until the broker has it.
    ///
    /// @return the number of the next event
    int send(int session, int number) {
        try {
            int next = number;
            long due = plan.offsets()[number];
            for (; !isOver(next) && plan.offsets()[next] == due; next++) {
                sender.send(
                                session % Database.SHARDS,
                                values.get(next % values.size()),
                                due(session, next).toEpochMilli())
                        .get();
            }
            return next;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits for the end of the run and says what came of it.
    void measure() {
        long from = System.currentTimeMillis() + warmUp;
        sender.window(from, from + run);
        Held.sleep(warmUp);
        double cpu = Processor.of(ProcessHandle.current().pid());
        Held.sleep(run);
        cpu = Processor.of(ProcessHandle.current().pid()) - cpu;
        sender.lateness().say(cpu);
        System.out.printf("due=%d%n", due(from * 1_000, (from + run) * 1_000));
        System.exit(0);
    }

    private long due(long from, long until) {
        long due = 0;
        for (long start : seeds.starts()) {
            due += plan.dueBy(start, until) - plan.dueBy(start, from);
        }
        return due;
    }

    @Override
    public void close() {
        sender.close();
        database.close();
    }
}
