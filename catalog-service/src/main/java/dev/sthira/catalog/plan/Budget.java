package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Quantity.Tier;
import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import dev.sthira.catalog.sequence.Sequence.Sides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What the time of a class is made of: milliseconds that are spent in any case, and counts that may be chosen. All in
/// life, before any rehearsal.
record Budget(long fixed, List<Quantity> quantities) {
    Budget {
        quantities = List.copyOf(quantities);
    }

    static Budget of(List<Part> parts, Route route, Wishes wishes) {
        return new Reckoning(parts, route, wishes).budget();
    }

    long total(ToIntFunction<Quantity> count) {
        long total = fixed;
        for (var quantity : quantities) {
            total += quantity.millis(count.applyAsInt(quantity));
        }
        return total;
    }

    long total(Extent extent) {
        return total(quantity -> quantity.extents().at(extent));
    }

    long total(int[] counts) {
        long total = fixed;
        for (int i = 0; i < counts.length; i++) {
            total += quantities.get(i).millis(counts[i]);
        }
        return total;
    }

    /// Adds up part by part; the two steps of a pair and all the steps of a repeated block become one quantity.
    private static final class Reckoning {
        private final List<Part> parts;
        private final List<Route.Leg> legs;
        private final Route route;
        private final Wishes wishes;
        private final List<Quantity> quantities = new ArrayList<>();
        private final Map<String, Integer> lonely = new HashMap<>();
        private long fixed;

        Reckoning(List<Part> parts, Route route, Wishes wishes) {
            this.parts = parts;
            this.legs = route.legs(parts);
            this.route = route;
            this.wishes = wishes;
        }

        Budget budget() {
            for (int at = 0; at < parts.size(); ) {
                int end = Segments.endOfBlock(parts, at);
                var rounds = parts.get(at).rounds();
                if (rounds == null) {
                    one(at);
                    at++;
                } else {
                    block(at, end, rounds);
                    at = end;
                }
            }
            return new Budget(fixed, quantities);
        }

        private void block(int from, int to, Rounds rounds) {
            var first = parts.get(from);
            long again = millis(route.again(parts.get(to - 1), first).seconds());
            fixed += millis(legs.get(from).seconds()) - again;
            long each = again;
            var indices = new ArrayList<Integer>();
            for (int i = from; i < to; i++) {
                var part = parts.get(i);
                each += i == from ? 0 : millis(legs.get(i).seconds());
                each += constant(part) + part.extents().usual() * perCount(part);
                indices.add(i);
            }
            quantities.add(new Quantity(indices, Extents.of(rounds), each, tier(first)));
        }

        private void one(int index) {
            var part = parts.get(index);
            fixed += millis(legs.get(index).seconds()) + constant(part);
            var sides = part.step().sides();
            if (sides != Sides.RIGHT && sides != Sides.LEFT) {
                quantities.add(new Quantity(List.of(index), part.extents(), perCount(part), tier(part)));
                return;
            }
            var partner = lonely.remove(key(part, sides == Sides.RIGHT ? Sides.LEFT : Sides.RIGHT));
            if (partner == null) {
                lonely.put(key(part, sides), quantities.size());
                quantities.add(new Quantity(List.of(index), part.extents(), perCount(part), tier(part)));
            } else {
                var alone = quantities.get(partner);
                quantities.set(
                        partner,
                        new Quantity(
                                List.of(alone.parts().getFirst(), index),
                                alone.extents(),
                                alone.each() + perCount(part),
                                alone.tier()));
            }
        }

        private static String key(Part part, Sides side) {
            return part.block() + " " + part.step().pose() + " " + part.step().variation() + " " + side;
        }

        private long millis(int seconds) {
            return wishes.way(seconds);
        }

        private long constant(Part part) {
            var step = part.step();
            return step.sides() == Sides.BOTH ? (Hold.takesTurns(step) ? -switching(part) : switching(part)) : 0;
        }

        private long perCount(Part part) {
            var step = part.step();
            long hold = step.dose().planning().millis(1, wishes.breathMillis());
            if (step.sides() != Sides.BOTH) {
                return hold;
            }
            return Hold.takesTurns(step) ? 2 * (hold + switching(part)) : 2 * hold;
        }

        private long switching(Part part) {
            var way = part.step().switchSides();
            return way == null ? 0 : millis(way.seconds());
        }

        private Tier tier(Part part) {
            if (part.phase() == Phase.FINAL_REST) {
                return Tier.FINAL_REST;
            }
            if (wishes.seekStrength() && Strength.builds(part.pose())) {
                return Tier.STRENGTH;
            }
            if (part.isRest()) {
                return Tier.RESTS;
            }
            boolean warmsUp = part.phase() == Phase.WARM_UP && part.rounds() == null;
            return warmsUp ? Tier.WARM_UP : Tier.POSES;
        }
    }
}
