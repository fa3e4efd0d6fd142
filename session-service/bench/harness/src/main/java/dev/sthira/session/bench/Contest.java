package dev.sthira.session.bench;

import dev.sthira.bench.JavaProcess;
import dev.sthira.bench.KafkaServer;
import dev.sthira.bench.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the service is held against: the bare loop and producer at the rate of its events, and schedulers with as many
/// sessions as they can hold.
record Contest(Options options, Path root, Path folder, Database database, String brokers) {
    private static final int MOST_LATE = 100;
    private static final double NEARLY_ALL = 0.98;

    /// What a scheduler did with so many sessions.
    record Step(String name, int sessions, Outcome outcome, double seconds) {

        /// Whether it sent what was due, and nearly all of it in time.
        boolean isHeld() {
            return outcome.get("p99") <= MOST_LATE && outcome.get("events") >= NEARLY_ALL * outcome.get("due");
        }

        @Override
        public String toString() {
            return "%s with %,d sessions: %,.0f events/s of %,.0f due, p50 %.0f ms, p99 %.0f ms, %.0f µs CPU an event without the database: %s"
                    .formatted(
                            name,
                            sessions,
                            outcome.get("events") / seconds,
                            outcome.get("due") / seconds,
                            outcome.get("p50"),
                            outcome.get("p99"),
                            1e6 * outcome.get("cpu") / outcome.get("events"),
                            isHeld() ? "held" : "not held");
        }
    }

    /// The loop and the producer.
    Outcome limit(double rate, Path values) {
        return run(
                "plain producer",
                PlainProducer.class,
                brokers,
                topic("plain"),
                Double.toString(rate),
                seconds(options.warmUp().toSeconds()),
                seconds(options.run().toSeconds()),
                values.toString());
    }

    /// With more and more sessions until it holds them no more.
    ///
    /// @return the most it held
    Optional<Step> climb(String name, Class<?> main, List<Integer> ladder, Path values) {
        Optional<Step> held = Optional.empty();
        for (int sessions : ladder) {
            var step = step(name, main, sessions, values);
            Bench.say("  " + step);
            if (!step.isHeld()) {
                return held;
            }
            held = Optional.of(step);
        }
        return held;
    }

    private Step step(String name, Class<?> main, int sessions, Path values) {
        long warmUp = Math.min(10, options.warmUp().toSeconds());
        long run = Math.min(20, options.run().toSeconds());
        var outcome = run(
                name,
                main,
                database.jdbcUrl("peer"),
                brokers,
                topic("peer"),
                Integer.toString(sessions),
                seconds(warmUp),
                seconds(run),
                values.toString(),
                root.toString());
        return new Step(name, sessions, outcome, run);
    }

    private String topic(String name) {
        var topic = "bench." + name + "." + System.nanoTime();
        KafkaServer.topic(brokers, topic, Database.SHARDS);
        return topic;
    }

    private Outcome run(String name, Class<?> main, String... arguments) {
        var process = JavaProcess.ours(name, folder, main, List.of("-Xmx512m", "-XX:+UseZGC"), arguments);
        try {
            process.process().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            process.close();
        }
        return Outcome.of(process.log());
    }

    private static String seconds(long seconds) {
        return Long.toString(seconds);
    }
}
