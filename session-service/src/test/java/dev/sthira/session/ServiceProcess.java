package dev.sthira.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged service as a process of its own, which can be killed.
public final class ServiceProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final int port;
    private final int management;
    private final Process process;

    private ServiceProcess(int port, int management, Process process) {
        this.port = port;
        this.management = management;
        this.process = process;
    }

    /// Starts it with settings by their names in application.properties; logs go to a file beside the jar.
    public static ServiceProcess start(Map<String, String> settings) {
        try {
            int port = freePort();
            int management = freePort();
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m");
            settings.forEach((name, value) -> builder.command().add("-D" + name + "=" + value));
            builder.command()
                    .addAll(List.of(
                            "-Dquarkus.http.port=" + port,
                            "-Dquarkus.management.port=" + management,
                            "-jar",
                            JAR.toString()));
            builder.redirectErrorStream(true)
                    .redirectOutput(
                            JAR.resolveSibling("process-" + port + ".log").toFile());
            return new ServiceProcess(port, management, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isReady() {
        try {
            return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready")))
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// kill -9.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private static int send(HttpRequest.Builder request) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
