package dev.sthira.notification.bench;

import dev.sthira.bench.JavaProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The packaged notification service, started as `./sthira up` starts it, with nobody to sign in to it.
///
/// @param seeds what stands in its tables, and where their pushes go
/// @param mail where it hands over mails
/// @param jvm  further options of its JVM
record NotificationService(
        Path root, Path folder, Database database, String brokers, Seeds seeds, int mail, List<String> jvm) {
    /// Nothing leaves it.
    static final Map<String, String> CLOSED =
            Map.of("STHIRA_MESSAGE_EMAIL_CONCURRENCY", "0", "STHIRA_MESSAGE_PUSH_CONCURRENCY", "0");

    private static final String JAR = "notification-service/target/quarkus-app/quarkus-run.jar";

    /// A service that runs.
    ///
    /// @param management where it tells of itself
    record Running(JavaProcess process, int management) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }

    /// Starts it and waits until it says that it is ready.
    Running start(Map<String, String> settings) {
        int management = JavaProcess.freePort();
        var options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx256m"));
        options.addAll(jvm);
        options.addAll(List.of("-jar", root.resolve(JAR).toString()));
        var process = JavaProcess.start("notification-service", folder, environment(management, settings), options)
                .until(() -> JavaProcess.answers(management, "/q/health/ready"));
        return new Running(process, management);
    }

    private Map<String, String> environment(int management, Map<String, String> settings) {
        var keys = Keys.vapid();
        var environment = new HashMap<>(Map.of(
                "STHIRA_NOTIFICATION_PORT", Integer.toString(JavaProcess.freePort()),
                "STHIRA_NOTIFICATION_MANAGEMENT_PORT", Integer.toString(management),
                "STHIRA_NOTIFICATION_DATABASE_URL", database.jdbcUrl(),
                "STHIRA_KAFKA", brokers,
                "STHIRA_ISSUER_PORT", Integer.toString(JavaProcess.freePort()),
                "STHIRA_SMTP_PORT", Integer.toString(mail),
                "STHIRA_PUSH_PORT", Integer.toString(seeds.push())));
        environment.putAll(Map.of(
                "STHIRA_PUSH_ALLOW_LOOPBACK", "true",
                "STHIRA_DEV_STACK", "true",
                "STHIRA_VAPID_PUBLIC_KEY", keys.open(),
                "STHIRA_VAPID_PRIVATE_KEY", keys.secret(),
                "QUARKUS_SHUTDOWN_DELAY", "0S"));
        environment.putAll(settings);
        return environment;
    }

    /// Makes its tables.
    void migrate() {
        start(CLOSED).close();
    }
}
