package dev.sthira.devstack.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Everything that runs: the stand-ins here, the services as children, and the data directory they use. */
public final class Stack implements AutoCloseable {

    private static final Duration OTHERS_ARE_READY_WITHIN = Duration.ofMinutes(3);

    private final Settings settings;
    private final Home home;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final List<ServiceProcess> services = new ArrayList<>();

    private Stack(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @param fresh whether to begin with empty data
     * @throws CannotGoOn if something stands in the way; nothing is left running then
     */
    public static Stack start(Settings settings, boolean fresh, Notices notices) {
        Stack stack = new Stack(settings, Home.takeOrRefuse(settings));
        try {
            stack.prepare(fresh, notices);
            stack.run(notices);
            return stack;
        } catch (RuntimeException | Error e) {
            boolean interrupted = Thread.interrupted();
            stack.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    /**
     * Starts everything unless a stack runs already; in that case waits until that one is ready.
     *
     * @return what was started and has to be closed, or nothing if another launcher has it
     */
    public static Optional<Stack> startUnlessRunning(Settings settings, Notices notices) {
        if (Home.launcher(settings).isEmpty()) {
            return Optional.of(start(settings, false, notices));
        }
        if (!Readiness.await(() -> isReady(settings), OTHERS_ARE_READY_WITHIN)) {
            throw new CannotGoOn("Sthira runs, but is not ready; the logs are in " + settings.logs());
        }
        return Optional.empty();
    }

    private static boolean isReady(Settings settings) {
        return Service.of(settings).stream().allMatch(service -> Readiness.isReady(settings, service));
    }

    private void prepare(boolean fresh, Notices notices) {
        int ended = Leftovers.end(settings);
        if (ended > 0) {
            notices.say("Ended %d process%s that an earlier run had left.".formatted(ended, ended == 1 ? "" : "es"));
        }
        if (fresh) {
            home.empty();
        }
        TakenPorts.refuseIfAny(settings);
    }

    private void run(Notices notices) {
        notices.say("Starting Sthira%s; data in %s, logs in %s"
                .formatted(
                        settings.withWebClient() ? " at " + settings.url(Port.WEB) + "/" : "",
                        settings.home(),
                        settings.logs()));
        Logs.ofStandIns(settings);
        VapidKeys keys = VapidKeys.keptIn(settings.home().resolve("vapid.properties"));
        parts.add(Watchdog.start(settings));
        parts.add(StandIns.start(settings, notices));
        Map<String, String> environment = environment(settings, keys);
        environment.put("STHIRA_WEB_SECRET", CookieKey.keptIn(settings.home().resolve("cookie-key")));
        for (Service service : Service.of(settings)) {
            services.add(ServiceProcess.start(service, settings, environment, notices));
        }
        awaitReady();
    }

    private void awaitReady() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waits = new ExecutorCompletionService<Void>(threads);
            services.forEach(service -> waits.submit(service::becomeReady, null));
            try {
                for (int i = 0; i < services.size(); i++) {
                    waits.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException reason
                        ? reason
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException interrupted) {
                threads.shutdownNow();
                throw Readiness.cancelled(interrupted);
            }
        }
    }

    static Map<String, String> environment(Settings settings, VapidKeys keys) {
        Map<String, String> environment = new HashMap<>();
        for (Port port : Port.values()) {
            environment.put(port.setting(), Integer.toString(settings.port(port)));
        }
        environment.put("STHIRA_DEV_STACK", "true");
        environment.put("STHIRA_MAILS_A_DAY", "1000");
        // Everybody here has the same address.
        environment.put("STHIRA_REQUESTS_PER_ADDRESS", "0");
        environment.put("STHIRA_REQUESTS_PER_PERSON", "0");
        environment.put("STHIRA_CORS_ENABLED", "true");
        // Whoever builds a page here serves it from some port of this machine.
        environment.put("STHIRA_CORS_ORIGINS", "/http://(localhost|127\\.0\\.0\\.1):[0-9]{1,5}/");
        // No load balancer has to notice that a service is going, so Ctrl-C need not wait for one.
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        environment.put("STHIRA_KAFKA", settings.address(Port.KAFKA));
        environment.put("STHIRA_ISSUER", settings.issuer());
        environment.put("STHIRA_TOKEN_ISSUER", settings.issuer());
        environment.put("STHIRA_CATALOG_URL", settings.url(Port.CATALOG).toString());
        environment.put(
                "STHIRA_NOTIFICATION_PUBLIC_URL",
                settings.url(Port.NOTIFICATION).toString());
        environment.put("STHIRA_REHEARSAL_ENABLED", "true");
        environment.put("STHIRA_FEWEST_PEOPLE", settings.fewestPeople());
        environment.put("STHIRA_PUSH_ALLOW_LOOPBACK", "true");
        environment.put("STHIRA_VAPID_PUBLIC_KEY", keys.publicKey());
        environment.put("STHIRA_VAPID_PRIVATE_KEY", keys.privateKey());
        return environment;
    }

    /** Stops the services, then what they use, then gives the data directory back. */
    @Override
    public void close() {
        services.forEach(ServiceProcess::stop);
        services.forEach(ServiceProcess::close);
        for (AutoCloseable part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                System.getLogger(Stack.class.getName()).log(System.Logger.Level.WARNING, "could not stop " + part, e);
            }
        }
        Leftovers.end(settings);
        home.close();
    }
}
