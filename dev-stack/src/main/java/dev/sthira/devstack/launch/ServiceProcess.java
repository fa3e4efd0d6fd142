package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One service as a child process: started, waited for, started again when it dies, and stopped. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);

    private final Service service;
    private final Settings settings;
    private final Map<String, String> environment;
    private final Notices notices;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Process process;
    private long startedAt;

    private ServiceProcess(
            Service service, Settings settings, Map<String, String> environment, Notices notices, Process process) {
        this.service = service;
        this.settings = settings;
        this.environment = environment;
        this.notices = notices;
        this.process = process;
        this.startedAt = System.nanoTime();
    }

    static ServiceProcess start(Service service, Settings settings, Map<String, String> environment, Notices notices) {
        try {
            Logs.begin(service.log(settings));
            Process process = launch(service, settings, environment);
            return new ServiceProcess(service, settings, environment, notices, process);
        } catch (IOException e) {
            throw new CannotGoOn("%s could not be started: %s".formatted(service.name(), e.getMessage()), e);
        }
    }

    private static Process launch(Service service, Settings settings, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(service.command(settings))
                .directory(settings.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(service.log(settings).toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        ProcessRecord.of(process.toHandle()).write(service.pidFile(settings));
        return process;
    }

    /** Waits for the first readiness, then watches over the process until it is closed. */
    void becomeReady() {
        if (!Readiness.await(() -> !current().isAlive() || Readiness.isReady(settings, service), READY_WITHIN)) {
            throw new CannotGoOn("%s was not ready within %d minutes; see %s"
                    .formatted(service.name(), READY_WITHIN.toMinutes(), service.log(settings)));
        }
        if (!current().isAlive()) {
            throw new CannotGoOn("%s ended while it was starting (exit code %d). Its log is %s%n  %s"
                    .formatted(
                            service.name(),
                            current().exitValue(),
                            service.log(settings),
                            Logs.lastReason(service.log(settings))));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        notices.ready(
                service.name(),
                "%s  (ready after %.1f s)".formatted(settings.url(service.port()), took.toMillis() / 1000.0));
        Thread.ofVirtual().name("watch-" + service.name()).start(this::watch);
    }

    private void watch() {
        BackOff backOff = BackOff.none();
        try {
            while (true) {
                int code = current().waitFor();
                backOff = backOff.after(Duration.ofNanos(System.nanoTime() - startedAt));
                if (stopping.await(backOff.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                notices.say("%s ended (exit code %d) and is started again; its log is %s"
                        .formatted(service.name(), code, service.log(settings)));
                startAgain();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            notices.say("%s could not be started again: %s".formatted(service.name(), e.getMessage()));
        }
    }

    private synchronized void startAgain() throws IOException {
        if (stopping.getCount() > 0) {
            startedAt = System.nanoTime();
            process = launch(service, settings, environment);
        }
    }

    private synchronized Process current() {
        return process;
    }

    /** Asks it to stop, without waiting. */
    synchronized void stop() {
        stopping.countDown();
        process.destroy();
    }

    @Override
    public void close() {
        stop();
        Processes.end(List.of(current().toHandle()), STOPS_WITHIN);
        try {
            Files.deleteIfExists(service.pidFile(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
