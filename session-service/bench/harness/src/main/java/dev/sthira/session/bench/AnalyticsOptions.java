package dev.sthira.session.bench;

import dev.sthira.bench.Arguments;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What was asked for on the command line.
///
/// @param events   pose events of the year that is asked about
/// @param ingested pose events that the service takes in from the topic while it is measured
/// @param rounds   how often each question is put, to each side in turn
/// @param run      for how long dashboards are opened, so many times a second as they say
/// @param jvm      further options of the service's JVM
record AnalyticsOptions(long events, int ingested, int rounds, Duration run, List<String> jvm) {
    static final String USAGE = """
            ./sthira bench analytics [--quick] [--events N] [--rounds N] [--jvm X]
              --quick    a million pose events; a look, not a figure to quote
              otherwise  100 million, which need some 25 GB of disk
              --events N another number, in millions
              --jvm X    a further option of the service's JVM, as often as wanted""";

    private static final long A_MILLION = 1_000_000;
    private static final AnalyticsOptions USUAL =
            new AnalyticsOptions(100 * A_MILLION, 4_000_000, 5, Duration.ofSeconds(30), List.of());

    static AnalyticsOptions of(String... arguments) {
        var options = USUAL;
        var rest = new Arguments(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.option(), rest);
        }
        return options;
    }

    private AnalyticsOptions with(String option, Arguments rest) {
        return switch (option) {
            case "--quick" -> new AnalyticsOptions(A_MILLION, 1_000_000, rounds, Duration.ofSeconds(10), jvm);
            case "--events" -> new AnalyticsOptions(rest.number(option) * A_MILLION, ingested, rounds, run, jvm);
            case "--rounds" -> new AnalyticsOptions(events, ingested, rest.number(option), run, jvm);
            case "--jvm" -> new AnalyticsOptions(events, ingested, rounds, run, and(rest.text(option)));
            default -> throw new IllegalArgumentException("there is no option " + option);
        };
    }

    private List<String> and(String option) {
        return Stream.concat(jvm.stream(), Stream.of(option)).toList();
    }
}
