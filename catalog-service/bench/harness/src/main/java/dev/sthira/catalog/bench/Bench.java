package dev.sthira.catalog.bench;

import dev.sthira.bench.Processor;
import dev.sthira.catalog.bench.Contest.Contender;
import dev.sthira.catalog.bench.Contest.Result;
import dev.sthira.catalog.bench.Measured.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// `./sthira bench catalog`: from nothing to the table, leaving nothing behind.
final class Bench {
    private static final double HALF = 0.5;
    private static final double MOST = 0.8;

    private final Options options;
    private final Database database;
    private final String springVersion;
    private final Scenario scenario;
    private final Meter meter;
    private final Set<Object> warm = new HashSet<>();
    private final List<Result> results = new CopyOnWriteArrayList<>();
    private final Table table = new Table();

    private Bench(Options options, Database database, Sides sides, Path folder, String springVersion) {
        this.options = options;
        this.database = database;
        this.springVersion = springVersion;
        this.scenario = new Scenario(sides, database, folder);
        this.meter = new Meter(sides.all(), database);
    }

    static void main(String[] arguments) throws IOException {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // of the embedded database, which needs no log
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
        try (var database = Database.start(folder)) {
            Sides.catalog(root, folder, database).close();
            database.fill("pose", options.poses());
            database.fill("sequence", options.sequences());
            database.publish();
            database.settle();
            try (var sides = Sides.start(root, folder, database, Scenario.paths(database))) {
                new Bench(options, database, sides, folder, Sides.springVersion(root)).measureAll();
            }
        }
        delete(folder);
    }

    private void measureAll() throws IOException {
        var report = new Report(Report.conditions(options, database), springVersion, results);
        var before = Processor.load();
        var cutShort = new Thread(() -> print("\nCUT SHORT; so far:\n" + report.around(table, before)));
        Runtime.getRuntime().addShutdownHook(cutShort);
        measureContests();
        Runtime.getRuntime().removeShutdownHook(cutShort);
        print(report.around(table, before));
    }

    private void measureContests() throws IOException {
        for (var contest : scenario.saturations()) {
            table.addRates(measure(contest));
        }
        for (var part : options.isLong() ? List.of(HALF, MOST) : List.of(HALF)) {
            table.addLatencies(measure(scenario.latencies(part, this::saturation)));
        }
        if (options.isLong()) {
            table.addLatencies(measure(scenario.latenciesAtOneRate(HALF, this::saturation)));
        }
    }

    private Result measure(Contest contest) {
        say(contest.name());
        contest.contenders().forEach(this::warmUp);
        var result = contest.run(options.pairs(), this::measure);
        results.add(result);
        return result;
    }

    private Measured measure(Contender contender) {
        var target = contender.target();
        var measured = meter.measure(contender.load(), target == null ? null : target.side(), options.run());
        say("  %-24s %,10.0f/s  %.2f CPU-s serving, %.2f loading, %.2f cores of others"
                .formatted(
                        contender.name(),
                        measured.perSecond(),
                        measured.serving(),
                        measured.loading(),
                        measured.others()));
        return measured;
    }

    // Side and load, until three windows agree within 3 %, or the time for it is over.
    private void warmUp(Contender contender) {
        var target = contender.target();
        if (target == null || isWarm(target, contender.load())) {
            return;
        }
        var window = options.warmUp().compareTo(Options.WINDOW) < 0 ? options.warmUp() : Options.WINDOW;
        var rates = new ArrayList<Double>();
        for (var left = options.warmUp(); left.isPositive() && !Options.agree(rates); left = left.minus(window)) {
            rates.add(meter.measure(contender.load(), target.side(), window).perSecond());
        }
    }

    private boolean isWarm(Target target, Load load) {
        var newTarget = warm.add(target);
        var newLoad = warm.add(load.getClass());
        return !newTarget && !newLoad;
    }

    private double saturation(Target target) {
        for (var result : results) {
            for (var contender : result.contest().contenders()) {
                if (target.equals(contender.target())) {
                    return result.median(contender, Measured::perSecond);
                }
            }
        }
        throw new IllegalStateException("never saturated");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void say(String text) {
        System.err.println(text);
    }

    private static void print(String text) {
        System.out.println(text);
    }
}
