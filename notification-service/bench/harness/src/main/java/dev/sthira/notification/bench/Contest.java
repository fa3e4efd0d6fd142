package dev.sthira.notification.bench;

import java.util.ArrayList;
import java.util.List;

/// Lets the sides of a scenario do it in turn, in one order and then in the other.
record Contest(Scenario scenario, int number, List<Side> sides) {

    /// Ours is the first of the sides, and of each round in the table.
    Table of(int rounds) {
        var all = new ArrayList<List<Measured>>();
        for (int round = 0; round < rounds; round++) {
            var order = round % 2 == 0 ? sides : sides.reversed();
            var measured = new ArrayList<Measured>();
            for (var side : order) {
                var one = side.run();
                Bench.say("  " + one);
                measured.add(one);
            }
            all.add(round % 2 == 0 ? measured : measured.reversed());
        }
        return new Table(scenario, number, all);
    }
}
