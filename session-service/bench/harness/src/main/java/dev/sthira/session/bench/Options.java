package dev.sthira.session.bench;

import java.time.Duration;
import java.util.ArrayDeque;
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
        FOLLOWERS
    }

    static final String USAGE = """
            ./sthira bench sessions [--quick] [--sessions N] [--rounds N] [--seconds N] [--warm-up SECONDS] [--alone]
              --quick    100,000 sessions, 1 round of 20 s after 15 s of warm-up; a look, not a figure to quote
              otherwise  1,000,000 sessions, 3 rounds of 60 s, each after 60 s of warm-up
              --alone    without the schedulers to compare with
              --only X   one of held, commands, followers, in place of all three
              --jvm X    a further option of the service's JVM, as often as wanted""";

    private static final Options USUAL =
            new Options(
            EnumSet.allOf(Scenario.class),
            1_000_000,
            3,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            true,
            List.of());

    static Options of(String... arguments) {
        var options = USUAL;
        var rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--quick" -> new Options(scenarios, 100_000, 1, Duration.ofSeconds(20), Duration.ofSeconds(15), peers, jvm);
            case "--sessions" -> new Options(scenarios, number(option, rest), rounds, run, warmUp, peers, jvm);
            case "--rounds" -> new Options(scenarios, sessions, number(option, rest), run, warmUp, peers, jvm);
            case "--seconds" -> new Options(scenarios, sessions, rounds, seconds(option, rest), warmUp, peers, jvm);
            case "--warm-up" -> new Options(scenarios, sessions, rounds, run, seconds(option, rest), peers, jvm);
            case "--alone" -> new Options(scenarios, sessions, rounds, run, warmUp, false, jvm);
            case "--only" -> only(text(option, rest));
            case "--jvm" -> new Options(scenarios, sessions, rounds, run, warmUp, peers, and(text(option, rest)));
            default -> throw new IllegalArgumentException("there is no option " + option);
        };
    }

    Options withSessions(int number) {
        return new Options(scenarios, number, rounds, run, warmUp, peers, jvm);
    }

    private Options only(String name) {
        var scenario = EnumSet.allOf(Scenario.class).stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + name));
        return new Options(EnumSet.of(scenario), sessions, rounds, run, warmUp, peers, jvm);
    }

    private List<String> and(String option) {
        var all = new ArrayList<>(jvm);
        all.add(option);
        return List.copyOf(all);
    }

    private static Duration seconds(String option, ArrayDeque<String> rest) {
        return Duration.ofSeconds(number(option, rest));
    }

    private static int number(String option, ArrayDeque<String> rest) {
        var text = text(option, rest).replace(",", "").replace("_", "");
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(option + " needs a whole number from 1 to 9,999,999");
        }
        return Integer.parseInt(text);
    }

    private static String text(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }
}
