package dev.sthira.devstack.matrix;

import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.launch.Trial;
import dev.sthira.devstack.probe.Bodies;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Forger;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// `./sthira matrix`: asks for everything with every kind of token and holds the answers against the table of who may
/// do what.
public final class Matrix {

    private Matrix() {}

    /// Runs on the stack that runs, or on one of its own that is stopped afterwards.
    ///
    /// @return 0 if everybody gets what is theirs and nothing else, 1 otherwise
    public static int run(Settings settings) {
        Notices notices = Notices.onStandardOutput();
        try (Trial trial = Trial.on(settings, notices)) {
            Curl curl = Curl.to(Place.all(settings), settings.root().resolve("target/matrix"));
            Report report = report(trial.settings(), curl, notices);
            report.leaks().forEach(notices::say);
            if (!report.leaks().isEmpty()) {
                trial.keepLogs();
                notices.say("%nThe logs are in %s".formatted(trial.settings().logs()));
            }
            notices.say(report.line());
            return report.leaks().isEmpty() ? 0 : 1;
        }
    }

    /// How many cells were looked at, and what is wrong.
    record Report(int cells, List<String> leaks) {
        String line() {
            return "matrix: %d cells, %d leaks".formatted(cells, leaks.size());
        }
    }

    private static Report report(Settings settings, Curl curl, Notices notices) {
        String endpoint = Things.endpoint(settings);
        List<Document> documents = Place.all(settings).stream()
                .map(place -> Document.read(place, endpoint))
                .toList();
        List<Operation> operations = documents.stream()
                .flatMap(document -> document.operations().stream())
                .toList();
        String marker = "sonnenuhr" + UUID.randomUUID().toString().substring(0, 8);
        List<Voice> voices = voices(Forger.of(settings, Instant.now()));
        Token owner = voices.getLast().token().orElseThrow();
        notices.say("Making one thing of every kind for one person.");
        Map<String, String> things = Things.make(settings, owner, bodies(endpoint, marker));
        notices.say("Asking for %d operations as %d voices.".formatted(operations.size(), voices.size()));
        Table table = Table.read();
        try (Asking asking = new Asking(things, endpoint, marker, curl)) {
            List<String> leaks = new ArrayList<>(table.disagreements(operations));
            leaks.addAll(asking.all(table, operations, voices, documents));
            return new Report(asking.cells(), leaks);
        }
    }

    /// The class, the device and the address bear the marker.
    private static Bodies bodies(String endpoint, String marker) {
        return Bodies.filled(
                Map.of("endpoint", endpoint, "title", marker, "label", marker, "email", marker + "@example.org"));
    }

    /// The owner speaks last, since some requests take things away.
    private static List<Voice> voices(Forger forger) {
        String subject = UUID.randomUUID().toString();
        List<Voice> voices = new ArrayList<>();
        voices.add(new Voice("nobody", Optional.empty(), Set.of(), false));
        forger.bad(subject).forEach(bad -> voices.add(new Voice(bad.name(), Optional.of(bad), Set.of(), false)));
        voices.add(voice(forger, "another practitioner", UUID.randomUUID().toString(), false, "practitioner"));
        voices.add(voice(forger, "an analyst", UUID.randomUUID().toString(), false, "practitioner", "analyst"));
        voices.add(voice(forger, "an editor", UUID.randomUUID().toString(), false, "practitioner", "catalog-editor"));
        voices.add(voice(forger, "an operator", UUID.randomUUID().toString(), false, "practitioner", "operator"));
        voices.add(voice(forger, "the owner", subject, true, "practitioner"));
        return voices;
    }

    private static Voice voice(Forger forger, String name, String subject, boolean owner, String... roles) {
        return new Voice(name, Optional.of(forger.person(subject, roles)), Set.of(roles), owner);
    }
}
