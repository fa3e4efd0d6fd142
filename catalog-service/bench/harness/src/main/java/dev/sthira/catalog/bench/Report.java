package dev.sthira.catalog.bench;

import dev.sthira.bench.Processor;
import dev.sthira.catalog.bench.Contest.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What has to stand around the table for it to be believed: the conditions above, the doubts below.
record Report(String conditions, String springVersion, List<Result> results) {

    String around(Table table, String loadBefore) {
        return Stream.of(conditions, table.toString(), legend(), doubts(loadBefore))
                .collect(Collectors.joining("\n\n", "\n", ""));
    }

    static String conditions(Options options, Database database) {
        return """
                Catalogue reads (BENCHMARKS.md, scenario 5): pairs %d, each run %d s, in turn and in alternating order, after at most %d s of warm-up
                %s; %s
                %d cores (%s) shared by load, servers and %s; Java %s, every server with %s
                saturation by %s over %d connections; by key from PG by %s; latency by our open loop over %d connections""".formatted(
                options.pairs(),
                options.run().toSeconds(),
                options.warmUp().toSeconds(),
                database.size("pose"),
                database.size("sequence"),
                Runtime.getRuntime().availableProcessors(),
                model(),
                database.version(),
                System.getProperty("java.runtime.version"),
                String.join(" ", Side.OPTIONS.subList(0, 3)),
                Tool.isInstalled("wrk") ? "wrk" : "our own loop (wrk is not installed; Debian: apt install wrk)",
                Wrk.CONNECTIONS,
                Tool.isInstalled("pgbench")
                        ? "pgbench, prepared, over %d connections, as many as each server has"
                                .formatted(ByKey.CONNECTIONS)
                        : "a JDBC loop (pgbench is not installed; Debian: apt install postgresql-contrib)",
                Generator.CONNECTIONS);
    }

    private String legend() {
        return """
                Medians; ratios of the same round with their quartiles; µs: processor time of server and database for one answer.
                Latencies count from the moment a request was due; their ratios are those of p99, and less is better.
                Spring Boot and Panache read from the database every time; Spring Boot %s with JPA and HikariCP.""".formatted(springVersion);
    }

    private String doubts(String loadBefore) {
        var runs = results.stream().map(Result::all).flatMap(Collection::stream).toList();
        var disturbed = results.stream().mapToLong(Result::disturbed).sum();
        var rounds = results.stream().mapToInt(result -> result.rounds().size()).sum();
        var text =
                "Load average %s before, %s after; others used %.2f cores on average, the host stole %.2f; load took %.0f CPU-s, serving %.0f\n"
                        .formatted(
                                loadBefore,
                                Processor.load(),
                                runs.stream()
                                        .mapToDouble(Measured::others)
                                        .average()
                                        .orElse(0),
                                runs.stream()
                                        .mapToDouble(Measured::stolen)
                                        .average()
                                        .orElse(0),
                                runs.stream().mapToDouble(Measured::loading).sum(),
                                runs.stream().mapToDouble(Measured::serving).sum());
        return text + lateness(runs)
                + "%d of %d rounds were disturbed by more than 5 %% of a core".formatted(disturbed, rounds)
                + tooFewQuiet() + "\n" + completeness();
    }

    private static String lateness(List<Measured> runs) {
        var open = runs.stream()
                .map(Measured::outcome)
                .filter(outcome -> outcome.latencies() != null)
                .toList();
        return "Open loop: %,d of %,d requests were sent more than 1 ms after they were due; that wait counts too\n"
                .formatted(
                        open.stream().mapToLong(Load.Outcome::late).sum(),
                        open.stream().mapToLong(Load.Outcome::answers).sum());
    }

    private String tooFewQuiet() {
        var names = results.stream()
                .filter(Result::hasTooFewQuiet)
                .map(result -> result.contest().name())
                .toList();
        return names.isEmpty()
                ? " and left out"
                : " and left out, except where nearly all were: no figure to quote from " + String.join(", ", names);
    }

    private String completeness() {
        var faults = results.stream()
                .flatMap(result -> result.contest().contenders().stream()
                        .filter(contender -> result.fault(contender) != null)
                        .map(contender -> "%s, %s: %s"
                                .formatted(result.contest().name(), contender.name(), result.fault(contender))))
                .toList();
        return faults.isEmpty()
                ? "Complete: the answers had the status and the bytes that they must have, one by one in our loop, in sum in wrk."
                : "INCOMPLETE, and without a figure: " + String.join("; ", faults);
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
