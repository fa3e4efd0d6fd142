package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A process that can be killed, held still and started again.
public final class Child implements AutoCloseable {

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(25);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Settings settings;
    private final BooleanSupplier ready;
    private Process process;

    private Child(
            String name,
            List<String> command,
            Map<String, String> environment,
            Settings settings,
            BooleanSupplier ready) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.settings = settings;
        this.ready = ready;
        this.process = launch(Map.of());
    }

    /// A packaged service.
    ///
    /// @param name under which its log is kept; several may be of one service
    /// @param management where it says that it is ready
    public static Child service(
            String service, String name, Settings settings, Map<String, String> environment, int management) {
        Service packaged = Service.of(settings).stream()
                .filter(one -> one.name().equals(service))
                .findFirst()
                .orElseThrow();
        return new Child(name, packaged.command(settings), environment, settings, () -> Readiness.isReady(management));
    }

    /// Another program of this one's.
    public static Child program(
            Class<?> main, String name, Settings settings, List<String> arguments, BooleanSupplier ready) {
        List<String> command = Jvm.command("-Xmx512m", "-XX:+UseSerialGC");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new Child(name, command, Map.of(), settings, ready);
    }

    /// @param more environment, for this life of it only
    private Process launch(Map<String, String> more) {
        Path log = settings.logs().resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(settings.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            Process started = builder.start();
            ProcessRecord.of(started.toHandle()).write(settings.run().resolve(name + "-service.pid"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /// Whether it runs and says that it can do its work.
    public boolean isReady() {
        return process.isAlive() && ready.getAsBoolean();
    }

    /// Waits for that.
    ///
    /// @throws CannotGoOn if it does not come about
    public void awaitReady(Duration atMost) {
        if (!Readiness.await(this::isReady, atMost)) {
            throw new CannotGoOn("%s was not ready within %d s; its log is in %s"
                    .formatted(name, atMost.toSeconds(), settings.logs()));
        }
    }

    /// SIGKILL; returns when it is gone.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// SIGTERM; returns when it is gone.
    public void terminate() {
        process.destroy();
        await();
    }

    /// SIGSTOP: it keeps its connections and its memory, and does nothing.
    public void holdStill() {
        signal("-STOP");
    }

    /// SIGCONT.
    public void letGo() {
        signal("-CONT");
    }

    /// Starts it again, if it does not run.
    public void startAgain() {
        startAgain(Map.of());
    }

    /// Starts it again, if it does not run, with something more in its environment.
    public void startAgain(Map<String, String> more) {
        if (!process.isAlive()) {
            process = launch(more);
        }
    }

    /// Waits for it to end by itself; says whether it did.
    public boolean endsWithin(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost);
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            throw Readiness.cancelled(interrupted);
        }
    }

    private void await() {
        Processes.end(List.of(process.toHandle()), ENDS_WITHIN);
    }

    @Override
    public void close() {
        letGo();
        process.destroy();
        await();
    }
}
