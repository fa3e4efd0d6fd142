package dev.sthira.session.bench;

import dev.sthira.bench.JavaProcess;
import dev.sthira.bench.Processor;
import dev.sthira.session.bench.TopicReader.Found;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// What came of one run of the service with so many sessions.
///
/// @param due          events that were due within the window
/// @param cpu          the service's processor time within the window, in seconds
/// @param machine      that of everything on the machine
/// @param heap         heap in use once cleared, in MB
/// @param resident     memory of the process, in MB
/// @param readySeconds from its start until it said it was ready
/// @param levelSeconds from its start until what fell due meanwhile was told, too
/// @param load         the load average of the machine at the end
record Held(
        Found found,
        long due,
        double seconds,
        double cpu,
        double machine,
        int heap,
        int resident,
        double readySeconds,
        double levelSeconds,
        String load) {

    private static final long MICROS_A_MILLI = 1_000;
    private static final long GRACE_SECONDS = 5;
    private static final long LOOK = 100;
    private static final long LEVEL = 1_000;
    private static final int SURELY_LEVEL = 20;
    private static final int LONGEST_CATCHING_UP = 3;

    /// One run, from empty tables to what is on the topic.
    static Held run(Options options, SessionService service, ReferenceClass plan) {
        var seeded = Seeded.now(options, service, plan);
        var seeds = seeded.seeds();
        var reader = new TopicReader(service.brokers(), SessionService.TOPIC, plan, seeds, seeded.published());
        long started = System.nanoTime();
        try (var process = service.start(options.sessions())) {
            double ready = (System.nanoTime() - started) / 1e9;
            double level = caughtUp(options, reader, started);
            sleep(options.warmUp().toMillis());
            return measure(options, process, reader, seeds, plan, ready, level);
        }
    }

    /// What fell due while it was starting is told late; how late it is once that is told is what is asked.
    ///
    /// @return how long it took from its start, in seconds; not more than a few times the warm-up
    static double caughtUp(Options options, TopicReader reader, long started) {
        long most = System.nanoTime() + LONGEST_CATCHING_UP * options.warmUp().toNanos();
        int level = 0;
        while (level < SURELY_LEVEL && System.nanoTime() < most) {
            sleep(LOOK);
            level = reader.latest() < LEVEL ? level + 1 : 0;
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private static Held measure(
            Options options,
            JavaProcess process,
            TopicReader reader,
            Seeds seeds,
            ReferenceClass plan,
            double ready,
            double level) {
        long from = System.currentTimeMillis();
        long until = from + options.run().toMillis();
        reader.window(from, until);
        double cpu = process.cpu();
        double machine = Processor.ofMachine();
        sleep(options.run().toMillis());
        cpu = process.cpu() - cpu;
        machine = Processor.ofMachine() - machine;
        int resident = process.resident();
        String load = Processor.load();
        sleep(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
        var found = reader.finish(until * MICROS_A_MILLI);
        return new Held(
                found,
                due(seeds, plan, from * MICROS_A_MILLI, until * MICROS_A_MILLI),
                options.run().toMillis() / 1e3,
                cpu,
                machine,
                process.heap(),
                resident,
                ready,
                level,
                load);
    }

    private static long due(Seeds seeds, ReferenceClass plan, long from, long until) {
        long due = 0;
        for (long start : seeds.starts()) {
            due += plan.dueBy(start, until) - plan.dueBy(start, from);
        }
        return due;
    }

    double microsEach() {
        return cpu * 1e6 / found.events();
    }

    double perSecond() {
        return found.events() / seconds;
    }

    static long micros() {
        return micros(Instant.now());
    }

    static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + instant.getNano() / 1_000;
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public String toString() {
        return "%,.0f events/s of %,.0f due; %s; missing %d, early %d, repeated %d, wrong %d; %.1f µs CPU an event, %.2f cores of the machine; heap %d MB, resident %d MB; ready after %.1f s, level after %.1f s; load %s"
                .formatted(
                        perSecond(),
                        due / seconds,
                        found.lateness(),
                        found.missing(),
                        found.early(),
                        found.repeated(),
                        found.wrong(),
                        microsEach(),
                        machine / seconds,
                        heap,
                        resident,
                        readySeconds,
                        levelSeconds,
                        load);
    }
}
