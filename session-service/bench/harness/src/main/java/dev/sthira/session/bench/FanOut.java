package dev.sthira.session.bench;

import dev.sthira.bench.JavaProcess;
import java.time.Duration;
import java.util.stream.IntStream;

/// Many clients on many sessions, five on each, over one instance.
///
/// @param clients  how many followed when it was measured
/// @param lost     how many were cut off
/// @param told     what all of them were told, in all
/// @param due      what they should have been told: five times what happened in their sessions
/// @param lateness from when it happened until a client had it
/// @param cpu      the service's processor time of the window, in seconds
/// @param resident what a client takes of the service's memory, in kB
record FanOut(
        int clients, int lost, long told, long due, Lateness lateness, double seconds, double cpu, double resident) {
    private static final int EACH = 5;
    private static final Duration OPENING = Duration.ofMinutes(2);

    static FanOut run(Options options, SessionService service, ReferenceClass plan, int clients) {
        var few = options.withSessions(2 * clients / EACH);
        var seeded = Seeded.now(few, service, plan);
        try (var process = service.start(20 * clients)) {
            int before = process.resident();
            int[] lasting = lasting(seeded.seeds(), plan, clients / EACH);
            var requests = IntStream.of(lasting)
                    .mapToObj(i -> Followers.request(
                            "/sessions/" + seeded.seeds().id(i) + "/live",
                            service.issuer().token(seeded.seeds().person(i).toString())))
                    .toList();
            try (var followers = new Followers(service.port(), EACH * lasting.length, i -> requests.get(i / EACH))) {
                long deadline = System.nanoTime() + OPENING.toNanos();
                while (followers.open() + followers.gone() < EACH * lasting.length && System.nanoTime() < deadline) {
                    Held.sleep(100);
                }
                Held.sleep(options.warmUp().toMillis());
                return measure(options, process, followers, seeded.seeds(), plan, lasting, before);
            }
        }
    }

    /// Sessions that are under way, and will be to the end.
    private static int[] lasting(Seeds seeds, ReferenceClass plan, int most) {
        long now = Held.micros();
        long earliest = now + OPENING.plusMinutes(3).toNanos() / 1_000 - plan.length();
        return IntStream.range(0, seeds.size())
                .filter(i -> seeds.starts()[i] > earliest && seeds.starts()[i] < now)
                .limit(most)
                .toArray();
    }

    private static FanOut measure(
            Options options,
            JavaProcess process,
            Followers followers,
            Seeds seeds,
            ReferenceClass plan,
            int[] sessions,
            int before) {
        long from = Held.micros();
        followers.measure();
        double cpu = process.cpu();
        Held.sleep(options.run().toMillis());
        cpu = process.cpu() - cpu;
        long until = Held.micros();
        long told = followers.told();
        long due = 0;
        for (int i : sessions) {
            due += EACH * (plan.dueBy(seeds.starts()[i], until) - plan.dueBy(seeds.starts()[i], from));
        }
        return new FanOut(
                followers.open(),
                followers.gone(),
                told,
                due,
                followers.lateness(),
                options.run().toSeconds(),
                cpu,
                (process.resident() - before) * 1_024.0 / followers.open());
    }

    @Override
    public String toString() {
        return "followers: %,d clients, %d lost, %,.0f told/s of %,.0f due, due-to-client %s, %,.0f told per CPU-second, %.0f kB a client"
                .formatted(clients, lost, told / seconds, due / seconds, lateness, told / cpu, resident);
    }
}
