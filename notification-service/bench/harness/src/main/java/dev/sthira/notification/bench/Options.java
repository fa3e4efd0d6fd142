package dev.sthira.notification.bench;

import dev.sthira.bench.Arguments;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What was asked for on the command line.
///
/// @param number of each; 0: as each scenario has it
record Options(Set<Scenario> scenarios, boolean quick, int number, int rounds, boolean alone, List<String> jvm) {
    static final String USAGE = """
            ./sthira bench messages [--quick] [--only X] [--number N] [--rounds N] [--alone] [--jvm X]
              --quick    a tenth of everything, 1 round; a look, not a figure to quote
              otherwise  1,000,000 reminders, 300,000 pushes, 200,000 mails, 3,000,000 events, 300,000 cues; 5 rounds
              --only X   one of reminders, pushes, mails, passed, cues, in place of all
              --number N so many of each
              --alone    without limits and peers to compare with
              --jvm X    a further option of the service's JVM, as often as wanted""";

    private static final Options USUAL = new Options(EnumSet.allOf(Scenario.class), false, 0, 5, false, List.of());

    static Options of(String... arguments) {
        var options = USUAL;
        var rest = new Arguments(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.option(), rest);
        }
        return options;
    }

    int of(Scenario scenario) {
        return number > 0 ? number : quick ? scenario.look() : scenario.usual();
    }

    private Options with(String option, Arguments rest) {
        return switch (option) {
            case "--quick" -> new Options(scenarios, true, number, 1, alone, jvm);
            case "--only" ->
                new Options(EnumSet.of(rest.scenario(option, Scenario.class)), quick, number, rounds, alone, jvm);
            case "--number" -> new Options(scenarios, quick, rest.number(option), rounds, alone, jvm);
            case "--rounds" -> new Options(scenarios, quick, number, rest.number(option), alone, jvm);
            case "--alone" -> new Options(scenarios, quick, number, rounds, true, jvm);
            case "--jvm" -> new Options(scenarios, quick, number, rounds, alone, and(rest.text(option)));
            default -> throw new IllegalArgumentException("there is no option " + option);
        };
    }

    private List<String> and(String option) {
        var all = new ArrayList<>(jvm);
        all.add(option);
        return List.copyOf(all);
    }
}
