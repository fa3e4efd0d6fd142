package dev.sthira.session.bench;

import dev.sthira.session.bench.OpenLoop.Took;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Dashboards, opened as a browser would.
final class Dashboards {
    private static final int WORKERS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /// What is opened, and how often a second.
    enum Kind {
        STREAK("/stats/me/streak", 100),
        WEEKS("/stats/me/totals?by=week&from=2025-12-01&to=2026-11-30", 100),
        DROP_OFF("/stats/sequences/year-", 5),
        EVERYBODY("/stats/weeks?weeks=12", 20);

        final String path;
        final int perSecond;

        Kind(String path, int perSecond) {
            this.path = path;
            this.perSecond = perSecond;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final int port;
    private final String[] people;
    private final String analyst;

    Dashboards(SessionService service, int people) {
        this.port = service.port();
        this.people = new String[Math.min(1_000, people)];
        for (int i = 0; i < this.people.length; i++) {
            this.people[i] = service.issuer().token("p" + i * 7 % people);
        }
        this.analyst = service.issuer().token("ana", "analyst");
    }

    /// How many milliseconds it takes to make the drop-off of each class while none is kept.
    List<Double> anew() throws IOException {
        var millis = new ArrayList<Double>();
        try (var wire = new Wire(port)) {
            for (int one = 0; one < PoseYear.CLASSES; one++) {
                long began = System.nanoTime();
                var answer = wire.get(Kind.DROP_OFF.path + one, analyst);
                if (answer.status() != 200) {
                    throw new IOException(answer.status() + " " + answer.body());
                }
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        return millis;
    }

    /// Each by itself.
    Map<Kind, Took> open(Duration run) {
        var took = new EnumMap<Kind, Took>(Kind.class);
        for (Kind kind : Kind.values()) {
            took.put(kind, OpenLoop.run(kind.perSecond, WARM_UP, run, WORKERS, _ -> opener(kind)));
            Bench.say("  %s: p50 %.1f ms, p99 %.1f ms, %d failed"
                    .formatted(
                            kind.word(),
                            took.get(kind).at(0.5),
                            took.get(kind).at(0.99),
                            took.get(kind).failures()));
        }
        return took;
    }

    private OpenLoop.Act opener(Kind kind) {
        try {
            var wire = new Wire(port);
            return turn -> {
                var answer = wire.get(path(kind, turn), token(kind, turn));
                if (answer.status() != 200) {
                    throw new IOException(answer.status() + " " + answer.body());
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Kind kind, long turn) {
        return kind == Kind.DROP_OFF ? kind.path + turn % PoseYear.CLASSES : kind.path;
    }

    private String token(Kind kind, long turn) {
        return kind == Kind.STREAK || kind == Kind.WEEKS ? people[(int) (turn % people.length)] : analyst;
    }
}
