package dev.sthira.devstack.rebuild;

import dev.sthira.devstack.http.ServerSentEvents;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.launch.Port;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.probe.Forger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// `./sthira rebuild-analytics`: the topic of session events is read again from its start, what it tells is
/// put beside what is written, and switched where it differs.
public final class Rebuild {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Rebuild() {}

    /// Runs on the stack that runs here, as its operator.
    ///
    /// @return 0 if it was done, whether or not something differed
    /// @throws CannotGoOn if no stack runs, or nothing came of it
    public static int run(Settings settings) {
        Forger forger = Forger.of(settings, Instant.now());
        HttpRequest request = HttpRequest.newBuilder(settings.url(Port.SESSION).resolve("/stats/rebuild"))
                .header(
                        "Authorization",
                        "Bearer "
                                + forger.person(UUID.randomUUID().toString(), "operator")
                                        .text())
                .POST(BodyPublishers.noBody())
                .build();
        Report report = new Report(Notices.onStandardOutput(), Boolean.getBoolean("sthira.terminal"));
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return read(http.send(request, BodyHandlers.ofLines()), report);
        } catch (IOException | UncheckedIOException e) {
            throw notReached(request.uri(), e);
        } catch (InterruptedException interrupted) {
            throw new CancellationException(interrupted.toString());
        }
    }

    private static int read(HttpResponse<Stream<String>> answer, Report report) {
        try (Stream<String> lines = answer.body()) {
            if (answer.statusCode() != 200) {
                throw Report.refused(answer.statusCode(), String.join("", lines.toList()));
            }
            ServerSentEvents events = new ServerSentEvents("");
            for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
                events.line(line.next()).ifPresent(report::take);
            }
        }
        report.end();
        return 0;
    }

    private static CannotGoOn notReached(URI address, Exception cause) {
        return new CannotGoOn(
                "The session service at %s cannot be reached, or went away; nothing has changed. Is ./sthira up running?"
                        .formatted(address),
                cause);
    }
}
