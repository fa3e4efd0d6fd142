package dev.sthira.session.bench;

import dev.sthira.bench.JavaProcess;
import dev.sthira.bench.KafkaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `./sthira analytics flink`: the figures of practices by Flink, which loses one of its task managers on the way, by
/// DuckDB
/// from the files that Flink wrote, and from the service's own tables and sums, cell by cell.
final class FlinkComparison {
    private static final long LONGEST_NANOS = 300_000_000_000L;
    private static final List<String> FLINK_JVM = List.of(
            "-Xmx1500m",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED");

    private final Path root;
    private final Path folder;
    private final Database database;
    private final String brokers;

    private FlinkComparison(Path root, Path folder, Database database, String brokers) {
        this.root = root;
        this.folder = folder;
        this.database = database;
        this.brokers = brokers;
    }

    static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // of what is embedded, which needs no log
        try {
            System.exit(run(FlinkOptions.of(arguments)) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println("sthira: " + e.getMessage() + "\n" + FlinkOptions.USAGE);
            System.exit(2);
        }
    }

    private static boolean run(FlinkOptions options) throws Exception {
        var folder = Files.createTempDirectory("sthira-flink");
        var root = Path.of(System.getProperty("sthira.root", "")).toAbsolutePath();
        var brokers = "127.0.0.1:" + JavaProcess.freePort();
        Bench.say("Starting; logs in " + folder);
        boolean same;
        try (var database = Database.start(folder);
                var issuer = Issuer.start();
                var _ = KafkaServer.start(folder, brokers)) {
            var service =
                    new SessionService(root, folder, database, brokers, issuer, JavaProcess.freePort(), List.of());
            var comparison = new FlinkComparison(root, folder, database, brokers);
            comparison.practise(service, options.sessions(), options.seed());
            for (int slots : options.slots() ? new int[] {1, 2, 4} : new int[0]) {
                comparison.flink(slots, false);
            }
            comparison.flink(2, true);
            same = new FlinkSides(root.resolve("session-service/analytics"), folder.resolve("parquet"), database)
                    .compare();
        }
        Bench.delete(folder);
        return same;
    }

    /// Sessions of seven weeks, told by the service; then some of what it told a second time, late.
    private void practise(SessionService service, int sessions, int seed) throws SQLException {
        service.start(0).close(); // makes its tables and its topic
        new PastSessions(root, sessions, seed, Held.micros()).write(database);
        try (var process = service.start(sessions)) {
            awaitPractices(sessions);
            var told = Again.tell(brokers, SessionService.TOPIC, seed);
            Bench.say("  %,d events of %,d sessions in %d weeks, %,d of them twice"
                    .formatted(told[0], sessions, PastSessions.WEEKS, told[1]));
            Held.sleep(2_000); // what came twice changes nothing
        }
    }

    private void awaitPractices(int sessions) throws SQLException {
        try (var connection = database.connect("session")) {
            long end = System.nanoTime() + LONGEST_NANOS;
            while (count(connection) < sessions) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "%d practices of %d sessions".formatted(count(connection), sessions));
                }
                Held.sleep(500);
            }
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from practice where ended_at is not null")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void flink(int slots, boolean lose) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("parquet"))) {
            Bench.delete(folder.resolve("parquet"));
        }
        var jars = root.resolve("session-service/analytics-flink/target");
        var options = new ArrayList<>(FLINK_JVM);
        options.addAll(List.of("-cp", jars + "/*:" + jars + "/lib/*", "dev.sthira.session.flink.Analytics"));
        options.addAll(List.of("--brokers", brokers, "--database", database.jdbcUrl("peer")));
        options.addAll(List.of("--to", folder.resolve("parquet").toString()));
        options.addAll(List.of("--state", folder.resolve("state").toString()));
        options.addAll(List.of("--slots", Integer.toString(slots), "--lose", lose ? "yes" : "no"));
        try (var process = JavaProcess.start("flink", folder, Map.of(), options)) {
            if (process.process().waitFor() != 0) {
                throw new IllegalStateException("Flink did not come to an end; its log is " + process.log());
            }
        }
        var lines = Files.readAllLines(folder.resolve("flink.log"));
        lines.stream()
                .filter(line -> line.startsWith("job: "))
                .reduce((_, last) -> last)
                .ifPresent(Bench::say);
    }
}
