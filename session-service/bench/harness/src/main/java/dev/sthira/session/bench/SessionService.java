package dev.sthira.session.bench;

import dev.sthira.bench.JavaProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packaged session service, started as `./sthira up` starts it, without a catalog: nobody asks it for new
/// sessions.
record SessionService(
        Path root, Path folder, Database database, String brokers, Issuer issuer, int port, List<String> jvm) {
    static final String TOPIC = "sthira.session-events";

    private static final int LEAST_HEAP = 384;
    private static final int HEAP_BESIDE_SESSIONS = 300;
    private static final double MB_A_SESSION = 0.0025;

    /// Another instance of the same installation.
    SessionService another() {
        return new SessionService(root, folder, database, brokers, issuer, JavaProcess.freePort(), jvm);
    }

    /// Starts it for so many sessions and waits until it says that it is ready.
    JavaProcess start(int sessions) {
        var management = JavaProcess.freePort();
        var environment = Map.of(
                "STHIRA_SESSION_PORT",
                Integer.toString(port),
                "STHIRA_SESSION_MANAGEMENT_PORT",
                Integer.toString(management),
                "STHIRA_SESSION_DATABASE_URL",
                database.jdbcUrl("session"),
                "STHIRA_KAFKA",
                brokers,
                "STHIRA_ISSUER_PORT",
                Integer.toString(issuer.port()),
                "STHIRA_REQUESTS_PER_ADDRESS",
                "0",
                "QUARKUS_SHUTDOWN_DELAY",
                "0S");
        var options = new ArrayList<>(List.of("-XX:+UseZGC", "-Xmx" + heap(sessions) + "m"));
        options.addAll(jvm);
        options.addAll(List.of(
                "-jar",
                root.resolve("session-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        return JavaProcess.start("session-service", folder, environment, options)
                .until(() -> JavaProcess.answers(management, "/q/health/ready"));
    }

    /// What its heap may grow to, in MB.
    static int heap(int sessions) {
        return Math.max(LEAST_HEAP, (int) (HEAP_BESIDE_SESSIONS + sessions * MB_A_SESSION));
    }
}
