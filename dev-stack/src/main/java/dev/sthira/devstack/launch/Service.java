package dev.sthira.devstack.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the three services, or the web client, as the launcher sees it.
 *
 * @param name the module, and the name of its log
 * @param port where it answers
 * @param management where it tells its health and its metrics
 * @param jvm what its JVM needs beyond the usual
 */
record Service(String name, Port port, Port management, List<String> jvm) {

    private static final Service WEB_CLIENT =
            new Service("web-client", Port.WEB, Port.WEB_MANAGEMENT, List.of("-Xmx128m", "-XX:+UseSerialGC"));

    private static final List<Service> ALL = List.of(
            new Service(
                    "catalog-service", Port.CATALOG, Port.CATALOG_MANAGEMENT, List.of("-Xmx192m", "-XX:+UseSerialGC")),
            new Service("session-service", Port.SESSION, Port.SESSION_MANAGEMENT, List.of("-Xmx384m", "-XX:+UseZGC")),
            new Service(
                    "notification-service",
                    Port.NOTIFICATION,
                    Port.NOTIFICATION_MANAGEMENT,
                    List.of("-Xmx256m", "-XX:+UseSerialGC")),
            WEB_CLIENT);

    /** Those that these settings want to run. */
    static List<Service> of(Settings settings) {
        return ALL.stream()
                .filter(service -> settings.withWebClient() || service != WEB_CLIENT)
                .toList();
    }

    List<String> command(Settings settings) {
        List<String> command =
                new ArrayList<>(Jvm.command("-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar(settings).toString()));
        return command;
    }

    Path jar(Settings settings) {
        return settings.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path log(Settings settings) {
        return settings.logs().resolve(name + ".log");
    }

    Path pidFile(Settings settings) {
        return settings.run().resolve(name + ".pid");
    }
}
