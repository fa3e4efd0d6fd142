package dev.sthira.notification.bench;

import dev.sthira.notification.bench.NotificationService.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// What a service counts and tells in the text format of Prometheus.
final class Metrics {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Metrics() {}

    /// Events that ended so, such as `not-for-us`.
    static long events(Running running, String result) {
        return (long) value(text(running), "sthira_practice_events_total{result=\"%s\"".formatted(result));
    }

    /// The sum of all lines that begin so.
    static double value(String text, String begin) {
        return text.lines()
                .filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String text(Running running) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/q/metrics".formatted(running.management())))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
