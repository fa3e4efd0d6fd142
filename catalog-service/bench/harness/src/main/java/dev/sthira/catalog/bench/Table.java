package dev.sthira.catalog.bench;

import dev.sthira.catalog.bench.Contest.Contender;
import dev.sthira.catalog.bench.Contest.Result;
import dev.sthira.catalog.bench.Contest.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The one table that comes out: limit, peer, ours, and the ratios of what was measured in the same round.
final class Table {
    private static final String NOBODY = "-";
    private static final int REPEATING = 4;
    private static final double MEDIAN = 50;
    private static final double P99 = 99;
    private static final double P999 = 99.9;

    private final List<List<String>> rows = new CopyOnWriteArrayList<>();

    Table() {
        rows.add(List.of("", "limit", "peer", "ours", "ours : limit", "ours : peer", "per CPU-s: limit", "peer"));
    }

    /// Answers a second, and the processor time of each.
    void addRates(Result result) {
        add(result, Table::rate, Measured::perSecond);
    }

    /// Milliseconds from the moment that an answer was due to be asked for.
    void addLatencies(Result result) {
        add(result, Table::latencies, run -> run.latency(P99));
    }

    private interface Cell {
        String of(Result result, Contender contender);
    }

    private void add(Result result, Cell cell, ToDoubleFunction<Measured> figure) {
        var limit = result.contest().of(Role.LIMIT).stream().findFirst().orElse(null);
        List<@Nullable Contender> peers = new ArrayList<>(result.contest().of(Role.PEER));
        for (var ours : result.contest().of(Role.OURS)) {
            for (var peer : peers.isEmpty() ? Collections.<@Nullable Contender>singletonList(null) : peers) {
                rows.add(List.of(
                        result.contest().name(),
                        limit == null ? NOBODY : cell.of(result, limit),
                        peer == null ? NOBODY : cell.of(result, peer),
                        cell.of(result, ours),
                        ratio(result, ours, limit, figure, ours.asked()),
                        ratio(result, ours, peer, figure, peer == null ? 0 : peer.asked()),
                        ratio(result, ours, limit, Measured::perServingSecond, 0),
                        ratio(result, ours, peer, Measured::perServingSecond, 0)));
            }
        }
    }

    private static String rate(Result result, Contender contender) {
        return isFaulty(result, contender)
                ? contender.name() + " incomplete"
                : "%s %,.0f/s %.0f µs"
                        .formatted(
                                contender.name(),
                                result.median(contender, Measured::perSecond),
                                result.median(contender, Measured::microsEach));
    }

    private static String latencies(Result result, Contender contender) {
        return isFaulty(result, contender)
                ? contender.name() + " incomplete"
                : "%s %,.0f/s: %.2f %.2f %.2f"
                        .formatted(
                                contender.name(),
                                result.median(contender, Measured::perSecond),
                                result.median(contender, run -> run.latency(MEDIAN)),
                                result.median(contender, run -> run.latency(P99)),
                                result.median(contender, run -> run.latency(P999)));
    }

    private static String ratio(
            Result result, Contender ours, @Nullable Contender other, ToDoubleFunction<Measured> figure, double asked) {
        if (other == null || isFaulty(result, ours) || isFaulty(result, other)) {
            return NOBODY;
        }
        var ratio = result.ratio(ours, other, figure);
        var verdict = ratio.median() >= asked ? " ≥ %s" : " NOT ≥ %s";
        return asked == 0 ? ratio.asRatio() : ratio.asRatio() + verdict.formatted(asked);
    }

    private static boolean isFaulty(Result result, Contender contender) {
        return result.fault(contender) != null;
    }

    // What stands in the row above as well is not said again.
    private List<String> shown(int row) {
        var cells = rows.get(row);
        if (row == 0) {
            return cells;
        }
        var above = rows.get(row - 1);
        return IntStream.range(0, cells.size())
                .mapToObj(i -> i < REPEATING && cells.get(i).equals(above.get(i)) ? "″" : cells.get(i))
                .toList();
    }

    @Override
    public String toString() {
        var all = IntStream.range(0, rows.size()).mapToObj(this::shown).toList();
        var widths = IntStream.range(0, all.getFirst().size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> row.get(column)
                                + " ".repeat(widths[column] - row.get(column).length()))
                        .collect(Collectors.joining(" | "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
