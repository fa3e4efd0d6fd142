package dev.sthira.devstack.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks a service whether it is ready. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Readiness() {}

    static boolean isReady(Settings settings, Service service) {
        return isReady(settings.port(service.management()));
    }

    static boolean isReady(int management) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management)))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw cancelled(interrupted);
        }
    }

    /** Waits until it holds, at most so long; says whether it does. */
    static boolean await(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            pause(PAUSE);
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw cancelled(interrupted);
        }
    }

    static CancellationException cancelled(InterruptedException interrupted) {
        CancellationException cancelled = new CancellationException("stopped by the person at the keyboard");
        cancelled.initCause(interrupted);
        return cancelled;
    }
}
