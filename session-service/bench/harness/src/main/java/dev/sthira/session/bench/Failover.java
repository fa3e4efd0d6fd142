package dev.sthira.session.bench;

import dev.sthira.bench.JavaProcess;
import dev.sthira.session.bench.TopicReader.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One of three instances is killed (kill -9) while sessions are live: how long those of its shards stand still until
/// the others tell what was due meanwhile.
///
/// @param sessions how many are live
/// @param kills    what came of each
record Failover(int sessions, List<Kill> kills) {
    private static final int INSTANCES = 3;
    private static final int FAIR_SHARE = Database.SHARDS / INSTANCES;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(15);
    private static final int GRACE = 5_000;
    private static final int LONGEST_SHARING = 60_000;
    private static final int LOOK = 100;

    /// @param found what was on the topic around the kill; the latest event of it is the gap
    record Kill(Found found) {
        int gap() {
            return found.lateness().at(1);
        }

        @Override
        public String toString() {
            return "gap %,d ms; missing %d, early %d, wrong %d; told again %,d of %,d"
                    .formatted(gap(), found.missing(), found.early(), found.wrong(), found.repeated(), found.events());
        }
    }

    static Failover run(Options options, SessionService service, ReferenceClass plan) {
        List<Kill> kills = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            kills.add(kill(options, service, plan));
            Bench.say("  " + kills.getLast());
        }
        return new Failover(options.sessions(), kills);
    }

    private static Kill kill(Options options, SessionService service, ReferenceClass plan) {
        var seeded = Seeded.now(options, service, plan);
        var reader = new TopicReader(service.brokers(), SessionService.TOPIC, plan, seeded.seeds(), seeded.published());
        long started = System.nanoTime();
        List<JavaProcess> instances = new ArrayList<>();
        try {
            IntStream.range(0, INSTANCES)
                    .forEach(_ -> instances.add(service.another().start(options.sessions())));
            share(service);
            Held.caughtUp(options, reader, started);
            Held.sleep(options.warmUp().toMillis());
            long from = System.currentTimeMillis();
            reader.window(from, from + BEFORE.plus(AFTER).toMillis());
            Held.sleep(BEFORE.toMillis());
            instances.removeLast().process().destroyForcibly();
            Held.sleep(AFTER.toMillis());
            long until = Held.micros();
            Held.sleep(GRACE);
            return new Kill(reader.finish(until));
        } finally {
            reader.close();
            instances.forEach(JavaProcess::close);
        }
    }

    /// Waits until each has what is fair.
    private static void share(SessionService service) {
        for (int waited = 0; waited < LONGEST_SHARING; waited += LOOK) {
            var shares = service.database().shares();
            if (shares.size() == INSTANCES && shares.stream().allMatch(share -> share >= FAIR_SHARE)) {
                return;
            }
            Held.sleep(LOOK);
        }
        throw new IllegalStateException(
                "The instances do not share: " + service.database().shares());
    }

    @Override
    public String toString() {
        return "failover: %,d live, 1 of %d instances killed %d times, gaps %s ms, missing %d, told again and to be dropped by id %,d"
                .formatted(
                        sessions,
                        INSTANCES,
                        kills.size(),
                        kills.stream().map(kill -> "%,d".formatted(kill.gap())).collect(Collectors.joining(", ")),
                        kills.stream().mapToLong(kill -> kill.found().missing()).sum(),
                        kills.stream()
                                .mapToLong(kill -> kill.found().repeated())
                                .sum());
    }
}
