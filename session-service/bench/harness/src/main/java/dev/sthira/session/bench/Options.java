package dev.sthira.session.bench;

import dev.sthira.bench.Arguments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What was asked for on the command line.
record Options(
        Set<Scenario> scenarios,
        int sessions,
        int rounds,
        Duration run,
        Duration warmUp,
        boolean peers,
        List<String> jvm) {

    /// What is measured.
    enum Scenario {
        HELD,
        COMMANDS,
        FOLLOWERS,
        FAILOVER
    }

    static final String USAGE = """
            ./sthira bench sessions [--quick] [--sessions N] [--rounds N] [--seconds N] [--warm-up SECONDS] [--alone]
              --quick    100,000 sessions, 1 round of 20 s after 15 s of warm-up; a look, not a figure to quote
              otherwise  1,000,000 sessions, 3 rounds of 60 s, each after 60 s of warm-up
              --alone    without the schedulers to compare with
              --only X   one of held, commands, followers, failover, in place of all four
              --jvm X    a further option of the service's JVM, as often as wanted""";

    private static final Options USUAL = new Options(
            EnumSet.allOf(Scenario.class),
            1_000_000,
            3,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            true,
            List.of());

    static Options of(String... arguments) {
        var options = USUAL;
        var rest = new Arguments(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.option(), rest);
        }
        return options;
    }

    private Options with(String option, Arguments rest) {
        return switch (option) {
            case "--quick" ->
                new Options(scenarios, 100_000, 1, Duration.ofSeconds(20), Duration.ofSeconds(15), peers, jvm);
            case "--sessions" -> new Options(scenarios, rest.number(option), rounds, run, warmUp, peers, jvm);
            case "--rounds" -> new Options(scenarios, sessions, rest.number(option), run, warmUp, peers, jvm);
            case "--seconds" -> new Options(scenarios, sessions, rounds, seconds(option, rest), warmUp, peers, jvm);
            case "--warm-up" -> new Options(scenarios, sessions, rounds, run, seconds(option, rest), peers, jvm);
            case "--alone" -> new Options(scenarios, sessions, rounds, run, warmUp, false, jvm);
            case "--only" ->
                new Options(
                        EnumSet.of(rest.scenario(option, Scenario.class)), sessions, rounds, run, warmUp, peers, jvm);
            case "--jvm" -> new Options(scenarios, sessions, rounds, run, warmUp, peers, and(rest.text(option)));
            default -> throw new IllegalArgumentException("there is no option " + option);
        };
    }

    Options withSessions(int number) {
        return new Options(scenarios, number, rounds, run, warmUp, peers, jvm);
    }

    private List<String> and(String option) {
        var all = new ArrayList<>(jvm);
        all.add(option);
        return List.copyOf(all);
    }

    private static Duration seconds(String option, Arguments rest) {
        return Duration.ofSeconds(rest.number(option));
    }
}
