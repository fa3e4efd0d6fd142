package dev.sthira.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// A JVM of its own: what runs in it is measured from outside.
public record JavaProcess(String name, Process process, Path log) implements AutoCloseable {
    static final List<String> OPTIONS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final long READY_WITHIN_SECONDS = 300;
    private static final Pattern LIVE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    public static JavaProcess start(String name, Path folder, Map<String, String> environment, List<String> rest) {
        var log = folder.resolve(name.replace(' ', '-') + ".log");
        var command = new ArrayList<String>();
        command.add(java("java"));
        command.addAll(OPTIONS);
        command.addAll(rest);
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JavaProcess(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another main class of this jar.
    public static JavaProcess ours(String name, Path folder, Class<?> main, List<String> jvm, String... arguments) {
        var rest = new ArrayList<>(jvm);
        rest.addAll(List.of("-Dslf4j.internal.verbosity=ERROR", "-cp", System.getProperty("java.class.path")));
        rest.add(main.getName());
        rest.addAll(List.of(arguments));
        return start(name, folder, Map.of(), rest);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until it is so.
    public JavaProcess until(BooleanSupplier ready) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(name + " did not come up:\n" + lastWords());
            }
            pause();
        }
        return this;
    }

    /// Whether a path is answered with 200.
    public static boolean answers(int port, String path) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            var request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".formatted(path);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var begin = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return new String(begin, StandardCharsets.ISO_8859_1).endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Processor time so far, in seconds.
    public double cpu() {
        return Processor.of(process.pid());
    }

    /// Memory that it holds, in MB.
    public int resident() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    >> 10;
        } catch (IOException gone) {
            return 0;
        }
    }

    /// What objects that are still referred to take of the heap, in MB. It stands still while they are counted.
    public int heap() {
        var live = LIVE.matcher(jcmd("GC.class_histogram"));
        return live.find() ? (int) (Long.parseLong(live.group(1)) >> 20) : 0;
    }

    private String jcmd(String command) {
        try {
            var asked = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /// Lets it stand still, and go on.
    public void hold() {
        signal("-STOP");
    }

    public void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
