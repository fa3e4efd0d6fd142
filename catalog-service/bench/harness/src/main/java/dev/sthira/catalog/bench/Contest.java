package dev.sthira.catalog.bench;

import dev.sthira.bench.Quartiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Sides that are measured in turn: round by round, every other round in the opposite order.
record Contest(String name, List<Contender> contenders) {

    /// What a contender is to us.
    enum Role {
        LIMIT,
        PEER,
        OURS
    }

    /// One side under one load; without a target where the load goes to the database itself. What is asked: of ours a
    /// part of the limit, of a peer how far it is behind; 0 for nothing.
    record Contender(Role role, String name, @Nullable Target target, Load load, double asked) {}

    Result run(int rounds, Function<Contender, Measured> measure) {
        var all = new ArrayList<Map<Contender, Measured>>();
        for (int i = 0; i < rounds; i++) {
            var round = new LinkedHashMap<Contender, Measured>();
            for (var contender : i % 2 == 0 ? contenders : contenders.reversed()) {
                round.put(contender, measure.apply(contender));
            }
            all.add(round);
        }
        return new Result(this, all);
    }

    List<Contender> of(Role role) {
        return contenders.stream().filter(contender -> contender.role() == role).toList();
    }

    /// All rounds of a contest.
    record Result(Contest contest, List<Map<Contender, Measured>> rounds) {
        private static final int FEWEST = 2;

        /// The rounds that nothing else on the machine disturbed, or all where those are too few.
        private List<Map<Contender, Measured>> counted() {
            var quiet = rounds.stream().filter(Result::isQuiet).toList();
            return quiet.size() < FEWEST ? rounds : quiet;
        }

        private static boolean isQuiet(Map<Contender, Measured> round) {
            return round.values().stream().noneMatch(Measured::isDisturbed);
        }

        long disturbed() {
            return rounds.stream().filter(round -> !isQuiet(round)).count();
        }

        boolean hasTooFewQuiet() {
            return rounds.size() - disturbed() < FEWEST;
        }

        Collection<Measured> all() {
            return rounds.stream().flatMap(round -> round.values().stream()).toList();
        }

        @Nullable
        String fault(Contender contender) {
            return rounds.stream()
                    .map(round -> measured(round, contender).outcome().fault())
                    .filter(fault -> fault != null)
                    .findFirst()
                    .orElse(null);
        }

        double median(Contender contender, ToDoubleFunction<Measured> figure) {
            return Quartiles.of(counted().stream()
                            .map(round -> figure.applyAsDouble(measured(round, contender)))
                            .toList())
                    .median();
        }

        Quartiles ratio(Contender ours, Contender other, ToDoubleFunction<Measured> figure) {
            return Quartiles.of(counted().stream()
                    .map(round ->
                            figure.applyAsDouble(measured(round, ours)) / figure.applyAsDouble(measured(round, other)))
                    .toList());
        }

        private static Measured measured(Map<Contender, Measured> round, Contender contender) {
            var measured = round.get(contender);
            if (measured == null) {
                throw new IllegalStateException(contender.name() + " was left out");
            }
            return measured;
        }
    }
}
