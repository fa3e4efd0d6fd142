package dev.sthira.session.bench;

import dev.sthira.bench.Arguments;

/// What was asked for on the command line.
///
/// @param slots whether 1, 2 and 4 task slots are measured besides
record FlinkOptions(int sessions, int seed, boolean slots) {
    static final String USAGE = """
            ./sthira analytics flink [--quick] [--sessions N] [--seed S] [--slots]
              --quick    1,000 sessions, some 65,000 events
              otherwise  15,000, a million events
              --slots    measures 1, 2 and 4 task slots besides""";

    private static final FlinkOptions USUAL = new FlinkOptions(15_000, 1, false);
    private static final int QUICK = 1_000;

    static FlinkOptions of(String... arguments) {
        var options = USUAL;
        var rest = new Arguments(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.option(), rest);
        }
        return options;
    }

    private FlinkOptions with(String option, Arguments rest) {
        return switch (option) {
            case "--quick" -> new FlinkOptions(QUICK, seed, slots);
            case "--sessions" -> new FlinkOptions(rest.number(option), seed, slots);
            case "--seed" -> new FlinkOptions(sessions, rest.number(option), slots);
            case "--slots" -> new FlinkOptions(sessions, seed, true);
            default -> throw new IllegalArgumentException("there is no option " + option);
        };
    }
}
