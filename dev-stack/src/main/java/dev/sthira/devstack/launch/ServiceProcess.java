package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One service as a child process: started, waited for, started again when it dies, and stopped. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);

    private final Service service;
    private final Settings settings;
    private final Map<String, String> environment;
    private final Notices notices;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CappedLog log;
    private Process process;
    private Thread copying;
    private long startedAt;

    private ServiceProcess(
            Service service, Settings settings, Map<String, String> environment, Notices notices, CappedLog log)
            throws IOException {
        this.service = service;
        this.settings = settings;
        this.environment = environment;
        this.notices = notices;
        this.log = log;
        this.process = launch();
        this.copying = copy(process);
        this.startedAt = System.nanoTime();
    }

    static ServiceProcess start(Service service, Settings settings, Map<String, String> environment, Notices notices) {
        try {
            CappedLog log = CappedLog.begin(service.log(settings));
            return new ServiceProcess(service, settings, environment, notices, log);
        } catch (IOException e) {
            throw new CannotGoOn("%s could not be started: %s".formatted(service.name(), e.getMessage()), e);
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(service.command(settings))
                .directory(settings.root().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        ProcessRecord.of(process.toHandle()).write(service.pidFile(settings));
        return process;
    }

    /** Whatever the program and its JVM print goes into the log, as it is. */
    private Thread copy(Process from) {
        return Thread.ofPlatform().daemon().name("log-" + service.name()).start(() -> {
            try (InputStream printed = from.getInputStream()) {
                byte[] some = new byte[8192];
                for (int length = printed.read(some); length >= 0; length = printed.read(some)) {
                    keep(some, length);
                }
            } catch (IOException ended) {
                // So has the process.
            }
        });
    }

    /** A disk that is full must not keep the service waiting: what cannot be written is dropped. */
    private void keep(byte[] some, int length) {
        try {
            log.write(some, 0, length);
        } catch (IOException full) {
            // The next lines may find room again.
        }
    }

    /** Waits for the first readiness, then watches over the process until it is closed. */
    void becomeReady() {
        if (!Readiness.await(() -> !current().isAlive() || Readiness.isReady(settings, service), READY_WITHIN)) {
            throw new CannotGoOn("%s was not ready within %d minutes; see %s"
                    .formatted(service.name(), READY_WITHIN.toMinutes(), service.log(settings)));
        }
        if (!current().isAlive()) {
            throw new CannotGoOn("%s ended while it was starting (exit code %d). Its log is %s%n  %s"
                    .formatted(service.name(), current().exitValue(), service.log(settings), lastReason()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        notices.ready(
                service.name(),
                "%s  (ready after %.1f s)".formatted(settings.url(service.port()), took.toMillis() / 1000.0));
        Thread.ofVirtual().name("watch-" + service.name()).start(this::watch);
    }

    private String lastReason() {
        try {
            copying.join(LAST_WORDS);
        } catch (InterruptedException interrupted) {
            throw Readiness.cancelled(interrupted);
        }
        return Logs.lastReason(service.log(settings));
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
            process = launch();
            copying = copy(process);
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
            copying.join(LAST_WORDS);
            log.close();
            Files.deleteIfExists(service.pidFile(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
