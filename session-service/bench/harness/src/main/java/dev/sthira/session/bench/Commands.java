package dev.sthira.session.bench;

import static java.util.stream.Collectors.toMap;

import dev.sthira.bench.JavaProcess;
import dev.sthira.session.bench.OpenLoop.Took;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Persons who pause and go on with their sessions while many others are live.
///
/// @param asked    how many commands a second were given, whatever came of those before
/// @param took     until each was answered
/// @param cpu      the service's processor time of a command, in microseconds, less what it needs without any
/// @param ghosts   poses that began after a pause was answered and before the person went on
/// @param most     how many a second there were when each person waited for the answer before
/// @param limit    the same row updated straight in PostgreSQL at the same rate
/// @param mostRows how many of those there were at most
record Commands(double asked, Took took, double cpu, long ghosts, Took most, Took limit, Took mostRows) {
    private static final int PERSONS = 20_000;
    private static final int CONNECTIONS = 32;

    /// In sessions: requests leave more behind them than sessions need.
    private static final int ROOM_FOR_REQUESTS = 200_000;

    private static final int ROWS_AT_ONCE = 8;
    private static final Duration LEFT = Duration.ofMinutes(8);
    private static final Pattern COMMANDED_AT = Pattern.compile("\"commandedAt\":\"([^\"]+)\"");

    /// A session that is commanded, by one worker at a time.
    private static final class Practice {
        final String path;
        final String token;
        final List<Instant> commanded = new ArrayList<>();

        Practice(String path, String token) {
            this.path = path;
            this.token = token;
        }

        /// Pauses, or goes on: each in turn.
        synchronized void command(Wire wire) throws IOException {
            var command = commanded.size() % 2 == 0 ? "pause" : "resume";
            var answer = wire.post(path, token, "{\"command\":\"" + command + "\"}");
            if (answer.status() != 200) {
                throw new IOException(answer.status() + " " + answer.body());
            }
            var at = COMMANDED_AT.matcher(answer.body());
            commanded.add(at.find() ? Instant.parse(at.group(1)) : Instant.MAX);
        }

        /// Whether it stood still then, the person knew it.
        synchronized boolean isPausedAt(Instant instant) {
            for (int i = 0; i < commanded.size(); i += 2) {
                boolean goneOn =
                        i + 1 < commanded.size() && !commanded.get(i + 1).isAfter(instant);
                if (commanded.get(i).isBefore(instant) && !goneOn) {
                    return true;
                }
            }
            return false;
        }
    }

    static Commands run(Options options, SessionService service, ReferenceClass plan, double perSecond) {
        var seeded = Seeded.now(options, service, plan);
        try (var process = service.start(options.sessions() + ROOM_FOR_REQUESTS)) {
            var commanded = practices(service, seeded.seeds(), plan);
            var practices = List.copyOf(commanded.values());
            double idle = cpu(process, options.run());
            var before = process.cpu();
            var took = OpenLoop.run(
                    perSecond, options.warmUp(), options.run(), CONNECTIONS, _ -> commander(service.port(), practices));
            double seconds = options.warmUp().plus(options.run()).toSeconds();
            double cpu = (process.cpu() - before - idle * seconds) / (perSecond * seconds) * 1e6;
            var most = OpenLoop.run(
                    Double.POSITIVE_INFINITY,
                    Duration.ofSeconds(5),
                    options.run(),
                    CONNECTIONS,
                    _ -> commander(service.port(), practices));
            Held.sleep(2_000);
            long ghosts = Ghosts.among(
                    service.brokers(),
                    seeded.published(),
                    (session, at) -> commanded.containsKey(session)
                            && commanded.get(session).isPausedAt(at));
            return new Commands(
                    perSecond,
                    took,
                    cpu,
                    ghosts,
                    most,
                    rows(service, seeded.seeds(), perSecond, options),
                    rows(service, seeded.seeds(), Double.POSITIVE_INFINITY, options));
        }
    }

    private static double cpu(JavaProcess process, Duration run) {
        double before = process.cpu();
        Held.sleep(run.toMillis());
        return (process.cpu() - before) / run.toSeconds();
    }

    /// Sessions that go on for a while yet, of persons who have signed in.
    private static Map<String, Practice> practices(SessionService service, Seeds seeds, ReferenceClass plan) {
        long earliest = Held.micros() + LEFT.toNanos() / 1_000 - plan.length();
        return IntStream.range(0, seeds.size())
                .filter(i -> seeds.starts()[i] > earliest && seeds.starts()[i] < Held.micros())
                .limit(PERSONS)
                .boxed()
                .collect(toMap(
                        i -> seeds.id(i).toString(),
                        i -> new Practice(
                                "/sessions/" + seeds.id(i) + "/commands",
                                service.issuer().token(seeds.person(i).toString()))));
    }

    private static OpenLoop.Act commander(int port, List<Practice> practices) {
        try {
            var wire = new Wire(port);
            return turn -> practices.get((int) (turn % practices.size())).command(wire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Took rows(SessionService service, Seeds seeds, double perSecond, Options options) {
        return OpenLoop.run(
                perSecond, Duration.ofSeconds(3), options.run(), ROWS_AT_ONCE, _ -> updater(service.database(), seeds));
    }

    private static OpenLoop.Act updater(Database database, Seeds seeds) {
        try {
            var update = database.connect("session")
                    .prepareStatement("update session set version = version + 1 where id = ?");
            return _ -> {
                update.setObject(1, seeds.id(ThreadLocalRandom.current().nextInt(seeds.size())));
                update.execute();
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "commands: %,.0f/s of %,.0f asked, p50 %.1f ms p99 %.1f ms, failed %d, ghosts %d, CPU %.0f us/command; at most %,.0f/s; limit (one row in PostgreSQL) p99 %.1f ms, at most %,.0f/s"
                .formatted(
                        took.perSecond(),
                        asked,
                        took.at(0.5),
                        took.at(0.99),
                        took.failures() + most.failures(),
                        ghosts,
                        cpu,
                        most.perSecond(),
                        limit.at(0.99),
                        mostRows.perSecond());
    }
}
