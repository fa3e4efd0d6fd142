package dev.sthira.notification.bench;

import dev.sthira.bench.Quartiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// What came of the rounds of a scenario: ours, and ours to each other side, round by round.
///
/// @param rounds what each side did, ours first
record Table(Scenario scenario, int number, List<List<Measured>> rounds) {

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add("%s: %,d of them, %d rounds".formatted(scenario.noun(), number, rounds.size()));
        for (var side : sides()) {
            lines.add("  %-28s %10s/s %10s per CPU-second%s"
                    .formatted(
                            side,
                            Measured.shown(median(side, Measured::perSecond)),
                            Measured.shown(median(side, Measured::perCpuSecond)),
                            side.equals(ours()) ? "" : to(side)));
        }
        if (counted().size() < rounds.size()) {
            lines.add("  %d rounds do not count: something else used the machine"
                    .formatted(rounds.size() - counted().size()));
        } else if (!isQuiet()) {
            lines.add("  something else used the machine in every round: no ratio to quote");
        }
        lines.add("  missing %,d, repeated %,d".formatted(sum(Measured::missing), sum(Measured::repeated)));
        return String.join("\n", lines);
    }

    /// Rounds in which the machine was left alone; all of them if there is no such round.
    List<List<Measured>> counted() {
        return isQuiet() ? rounds.stream().filter(Table::isQuiet).toList() : rounds;
    }

    /// Ours by theirs, in each round that counts.
    Quartiles ratio(String side, ToDoubleFunction<Measured> figure) {
        return Quartiles.of(counted().stream()
                .map(round -> figure.applyAsDouble(round.getFirst()) / figure.applyAsDouble(of(side, round)))
                .filter(ratio -> !ratio.isNaN())
                .toList());
    }

    private String to(String side) {
        return "   ours is %s times that, %s per CPU-second"
                .formatted(
                        ratio(side, Measured::perSecond).asRatio(),
                        ratio(side, Measured::perCpuSecond).asRatio());
    }

    private boolean isQuiet() {
        return rounds.stream().anyMatch(Table::isQuiet);
    }

    private static boolean isQuiet(List<Measured> round) {
        return round.stream().allMatch(Measured::isLeftAlone);
    }

    private LinkedHashSet<String> sides() {
        var sides = new LinkedHashSet<String>();
        rounds.forEach(round -> round.forEach(one -> sides.add(one.side())));
        return sides;
    }

    private String ours() {
        return rounds.getFirst().getFirst().side();
    }

    private static Measured of(String side, List<Measured> round) {
        return round.stream().filter(one -> one.side().equals(side)).findFirst().orElseThrow();
    }

    private double median(String side, ToDoubleFunction<Measured> figure) {
        return Quartiles.of(counted().stream()
                        .map(round -> figure.applyAsDouble(of(side, round)))
                        .filter(value -> !value.isNaN())
                        .toList())
                .median();
    }

    private long sum(ToLongFunction<Measured> count) {
        return rounds.stream().flatMap(List::stream).mapToLong(count).sum();
    }
}
