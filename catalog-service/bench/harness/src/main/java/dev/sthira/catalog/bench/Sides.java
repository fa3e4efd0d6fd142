package dev.sthira.catalog.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/// All servers, each on a port of its own; they read from the same database with as many connections.
record Sides(Side catalog, Side raw, Side spring, Side panache) implements AutoCloseable {
    private static final String QUARKUS = "panache/target/quarkus-app/quarkus-run.jar";

    /// Starts them one after the other; the raw one learns its answers from the catalog service.
    static Sides start(Path root, Path folder, Database database, List<String> paths) {
        var catalog = catalog(root, folder, database);
        return new Sides(
                catalog,
                raw(folder, catalog, paths),
                reader("Spring Boot", folder, database, springJar(root), "/poses/1"),
                reader("Quarkus", folder, database, bench(root).resolve(QUARKUS), "/entity/1"));
    }

    private static Path bench(Path root) {
        return root.resolve("catalog-service/bench");
    }

    private static Path springJar(Path root) {
        return bench(root).resolve("spring/target/catalog-bench-spring.jar");
    }

    static String springVersion(Path root) {
        try (var jar = new JarFile(springJar(root).toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Spring-Boot-Version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The packaged service, without issuer and Kafka: public reads need neither.
    static Side catalog(Path root, Path folder, Database database) {
        var port = Side.freePort();
        var management = Side.freePort();
        var environment = Map.of(
                "STHIRA_CATALOG_PORT",
                Integer.toString(port),
                "STHIRA_CATALOG_MANAGEMENT_PORT",
                Integer.toString(management),
                "STHIRA_CATALOG_DATABASE_URL",
                database.jdbcUrl(),
                "STHIRA_ISSUER_PORT",
                Integer.toString(Side.freePort()),
                "STHIRA_KAFKA_PORT",
                Integer.toString(Side.freePort()),
                "STHIRA_REQUESTS_PER_ADDRESS",
                "0",
                "QUARKUS_SHUTDOWN_DELAY",
                "0S");
        var jar = root.resolve("catalog-service/target/quarkus-app/quarkus-run.jar");
        return Side.start("catalog service", port, folder, environment, "-jar", jar.toString())
                .ready(management, "/q/health/ready");
    }

    private static Side reader(String name, Path folder, Database database, Path jar, String path) {
        var port = Side.freePort();
        var environment = Map.of(
                "BENCH_PORT",
                Integer.toString(port),
                "BENCH_DATABASE",
                database.jdbcUrl(),
                "BENCH_REACTIVE_DATABASE",
                database.jdbcUrl().replace("jdbc:", ""));
        return Side.start(name, port, folder, environment, "-jar", jar.toString())
                .ready(path);
    }

    private static Side raw(Path folder, Side source, List<String> paths) {
        var port = Side.freePort();
        var side = Side.start(
                "raw Vert.x",
                port,
                folder,
                Map.of(),
                "-cp",
                System.getProperty("java.class.path"),
                RawServer.class.getName(),
                Integer.toString(port),
                Integer.toString(source.port()));
        try (var out = new PrintStream(side.process().getOutputStream(), false, StandardCharsets.UTF_8)) {
            paths.forEach(out::println);
        }
        return side.ready(paths.getFirst());
    }

    List<Side> all() {
        return List.of(catalog, raw, spring, panache);
    }

    @Override
    public void close() {
        all().parallelStream().forEach(Side::close);
    }
}
