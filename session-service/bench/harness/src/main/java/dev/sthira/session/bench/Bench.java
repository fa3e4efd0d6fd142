package dev.sthira.session.bench;

import dev.sthira.bench.JavaProcess;
import dev.sthira.bench.KafkaServer;
import dev.sthira.bench.Outcome;
import dev.sthira.session.bench.Options.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `./sthira bench sessions`: from nothing to the table, leaving nothing behind.
final class Bench {
    private static final List<Integer> DB_SCHEDULER = List.of(2_000, 8_000, 16_000, 32_000, 64_000);
    private static final List<Integer> QUARTZ = List.of(100, 500, 1_000, 2_000, 4_000);

    private static final int CLIENTS = 15_000;
    private static final int COMMANDS = 2_000;
    private static final int BESIDE_OTHERS = 100_000;

    private Bench() {}

    static void main(String[] arguments) throws IOException {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // of what is embedded, which needs no log
        try {
            run(Options.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("sthira: " + e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
        }
    }

    private static void run(Options options) throws IOException {
        var folder = Files.createTempDirectory("sthira-bench");
        var root = Path.of(System.getProperty("sthira.root", "")).toAbsolutePath();
        say("Starting; logs in " + folder);
        var brokers = "127.0.0.1:" + JavaProcess.freePort();
        try (var database = Database.start(folder);
                var issuer = Issuer.start();
                var _ = KafkaServer.start(folder, brokers)) {
            var service =
                    new SessionService(root, folder, database, brokers, issuer, JavaProcess.freePort(), options.jvm());
            int emptyHeap = emptyHeap(service);
            var plan = ReferenceClass.read(root);
            var contest = new Contest(options, root, folder, database, brokers);
            if (options.scenarios().contains(Scenario.FOLLOWERS)) {
                System.out.println(FanOut.run(options, service, plan, CLIENTS));
            }
            if (options.scenarios().contains(Scenario.COMMANDS)) {
                System.out.println(Commands.run(options.withSessions(BESIDE_OTHERS), service, plan, COMMANDS));
            }
            if (options.scenarios().contains(Scenario.FAILOVER)) {
                System.out.println(Failover.run(options.withSessions(BESIDE_OTHERS), service, plan));
            }
            if (options.scenarios().contains(Scenario.HELD)) {
                System.out.println(measure(options, service, plan, contest, emptyHeap));
            }
        }
        delete(folder);
    }

    /// In turn, and in alternating order once it is known how much the service sends.
    private static Report measure(
            Options options, SessionService service, ReferenceClass plan, Contest contest, int emptyHeap)
            throws IOException {
        List<Held> held = new ArrayList<>();
        List<Outcome> limits = new ArrayList<>();
        var values = contest.folder().resolve("values");
        for (int round = 0; round < options.rounds(); round++) {
            if (round % 2 == 1 && options.peers()) {
                limits.add(contest.limit(held.getLast().perSecond(), values));
            }
            held.add(Held.run(options, service, plan));
            say("  " + held.getLast());
            PlainProducer.write(values, held.getLast().found().samples());
            if (round % 2 == 0 && options.peers()) {
                limits.add(contest.limit(held.getLast().perSecond(), values));
            }
        }
        List<Contest.Step> peers = new ArrayList<>();
        if (options.peers()) {
            contest.climb("db-scheduler", DbSchedulerPeer.class, DB_SCHEDULER, values)
                    .ifPresent(peers::add);
            contest.climb("Quartz", QuartzPeer.class, QUARTZ, values).ifPresent(peers::add);
        }
        return new Report(options, emptyHeap, held, limits, peers);
    }

    /// The service makes its tables and its topic, and shows what it needs without sessions.
    private static int emptyHeap(SessionService service) {
        try (var process = service.start(0)) {
            return process.heap();
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static void say(String text) {
        System.err.println(text);
    }
}
