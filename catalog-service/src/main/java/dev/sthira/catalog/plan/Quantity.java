package dev.sthira.catalog.plan;

import java.util.List;

/// A count that may be chosen: that of one step, of a step for each side, or of the rounds of a whole block.
///
/// @param parts indices of the parts it holds for
/// @param each  milliseconds that one more costs, all sides together
record Quantity(List<Integer> parts, Extents extents, long each, Tier tier) {
    Quantity {
        parts = List.copyOf(parts);
    }

    /// What is shortened first, and what last.
    enum Tier {
        POSES,
        WARM_UP,
        /// What builds strength, where that is what somebody wants.
        STRENGTH,
        RESTS,
        FINAL_REST
    }

    long millis(int count) {
        return count * each;
    }
}
