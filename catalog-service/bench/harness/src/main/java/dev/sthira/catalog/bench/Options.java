package dev.sthira.catalog.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;

/// What was asked for on the command line.
record Options(int pairs, Duration run, Duration warmUp, int poses, int sequences) {
    static final String USAGE = """
            ./sthira bench catalog [--quick] [--pairs N] [--seconds N] [--warm-up SECONDS] [--poses N] [--sequences N]
              --quick    2 pairs of 5 s after 4 s of warm-up; a look, not a figure to quote
              otherwise  5 pairs of 15 s after at most 60 s of warm-up, with 1,000 poses and 1,000 sequences; about an hour""";

    /// How long a look at the rate is while warming up.
    static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int AGREEING = 3;
    private static final double CLOSE = 0.03;

    private static final Options USUAL = new Options(5, Duration.ofSeconds(15), Duration.ofSeconds(60), 1_000, 1_000);

    static Options of(String... arguments) {
        var options = USUAL;
        var rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    /// Whether there is time for everything.
    boolean isLong() {
        return run.compareTo(WINDOW) >= 0;
    }

    /// Whether the last rates are close to each other.
    static boolean agree(List<Double> rates) {
        if (rates.size() < AGREEING) {
            return false;
        }
        var last = rates.subList(rates.size() - AGREEING, rates.size());
        return Collections.max(last) <= Collections.min(last) * (1 + CLOSE);
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--quick" -> new Options(2, Duration.ofSeconds(5), Duration.ofSeconds(4), poses, sequences);
            case "--pairs" -> new Options(number(option, rest), run, warmUp, poses, sequences);
            case "--seconds" -> new Options(pairs, seconds(option, rest), warmUp, poses, sequences);
            case "--warm-up" -> new Options(pairs, run, seconds(option, rest), poses, sequences);
            case "--poses" -> new Options(pairs, run, warmUp, number(option, rest), sequences);
            case "--sequences" -> new Options(pairs, run, warmUp, poses, number(option, rest));
            default -> throw new IllegalArgumentException("there is no option " + option);
        };
    }

    private static Duration seconds(String option, ArrayDeque<String> rest) {
        return Duration.ofSeconds(number(option, rest));
    }

    private static int number(String option, ArrayDeque<String> rest) {
        var text = rest.isEmpty() ? "" : rest.pop();
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(option + " needs a whole number from 1");
        }
        return Integer.parseInt(text);
    }
}
