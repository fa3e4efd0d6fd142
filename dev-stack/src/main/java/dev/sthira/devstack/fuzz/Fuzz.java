package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.launch.Port;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.launch.Trial;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Forger;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `./sthira fuzz`: sends the three services whatever their documents do not foresee, and says what came of it.
public final class Fuzz {

    private Fuzz() {}

    /// Runs on the stack that runs, or on one of its own that is stopped afterwards.
    ///
    /// @param requests how many to send
    /// @param seed the same seed makes the same requests, save for the ids that the services give
    /// @return 0 if nothing was found, 1 otherwise
    public static int run(Settings settings, int requests, long seed) {
        Notices notices = Notices.onStandardOutput();
        try (Trial trial = Trial.on(settings, notices)) {
            notices.say("Sending %d requests, seed %d.".formatted(requests, seed));
            long begun = System.nanoTime();
            Findings findings = findings(trial.settings(), curl(settings), requests, seed, notices);
            notices.say("That took %d s."
                    .formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
            if (!findings.none()) {
                trial.keepLogs();
                findings.lines().forEach(notices::say);
                notices.say("%nThe logs are in %s".formatted(trial.settings().logs()));
            }
            notices.say(findings.reach());
            notices.say(findings.verdict());
            return findings.none() ? 0 : 1;
        }
    }

    /// Lines that work on the stack that `./sthira up` starts: its ports, its persons.
    private static Curl curl(Settings settings) {
        return Curl.to(Place.all(settings), settings.root().resolve("target").resolve("fuzz"));
    }

    private static Findings findings(Settings settings, Curl curl, int requests, long seed, Notices notices) {
        String endpoint = settings.url(Port.PUSH) + "/push/fuzz";
        List<Document> documents = Place.all(settings).stream()
                .map(place -> Document.read(place, endpoint))
                .toList();
        try (Volley volley = new Volley(
                documents,
                Forger.of(settings, Instant.now()),
                endpoint,
                settings.logs(),
                curl,
                seed,
                Wire.PATIENCE,
                notices)) {
            return volley.fire(requests);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Stopped before everything was sent.", interrupted);
        }
    }
}
