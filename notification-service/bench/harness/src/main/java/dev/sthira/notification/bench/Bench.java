package dev.sthira.notification.bench;

import dev.sthira.bench.JavaProcess;
import dev.sthira.bench.KafkaServer;
import dev.sthira.bench.Processor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// `./sthira bench messages`: from nothing to the tables, leaving nothing behind.
final class Bench {
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
                var sinks = Sinks.start(folder);
                var _ = KafkaServer.start(folder, brokers)) {
            KafkaServer.topic(brokers, "sthira.catalog", 1);
            KafkaServer.topic(brokers, "sthira.session-events", 1);
            var service = new NotificationService(
                    root, folder, database, brokers, Seeds.of(sinks.push()), sinks.mail(), options.jvm());
            service.migrate();
            say(
                    sinks.isPostfix()
                            ? "Mails go to Postfix's smtp-sink"
                            : "There is no smtp-sink here (Debian: apt install postfix), so mails go to a sink of our own");
            var sides = new Sides(options, root, folder, service, sinks);
            for (var scenario : options.scenarios()) {
                say(scenario.noun() + "; load " + Processor.load());
                System.out.println(sides.contest(scenario).of(options.rounds()));
            }
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
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
