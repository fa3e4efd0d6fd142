package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Ways.Way;
import dev.sthira.catalog.pose.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shortest chains of transitions between all positions.
final class Paths {
    /// There is no transition, and nobody is kept from going either.
    static final Way UNTRODDEN = new Way(15, List.of(), true);

    /// Every way there is against the body; so long that nobody looks for it.
    static final Way CLOSED = new Way(600, List.of(), false);

    private static final int FAR = 10_000;
    private static final double NEARLY = 1.5;
    private static final Way NONE = new Way(0, List.of(), true);

    private final Map<Position, Map<Position, Chain>> paths = new EnumMap<>(Position.class);

    private final List<Footing> open;

    /// They are looked for where somebody asks for them, by one at a time.
    Paths(List<Footing> footings) {
        this.open = footings.stream().filter(Footing::open).toList();
    }

    /// Looked for at once, for whoever asks.
    static Paths allOf(List<Footing> footings) {
        var all = new Paths(footings);
        for (var from : Position.values()) {
            all.of(from);
        }
        return all;
    }

    private record Chain(Way way, int cost) {
        Chain then(Footing footing) {
            var through = new ArrayList<>(way.through());
            through.add(footing.crossing());
            return new Chain(
                    new Way(way.seconds() + footing.crossing().seconds(), List.copyOf(through), true),
                    cost + footing.cost());
        }
    }

    /// The way, if there is one; none is needed where one is anyway.
    Optional<Way> between(Position from, Position to) {
        return from == to || from == Position.ANY || to == Position.ANY
                ? Optional.of(NONE)
                : Optional.ofNullable(of(from).get(to)).map(Chain::way);
    }

    boolean reaches(Position from, Position to) {
        return of(from).containsKey(to);
    }

    boolean isNearer(Position from, Position one, Position other) {
        return cost(from, one) < cost(from, other);
    }

    /// Whether a transition lies on a way that costs hardly more than the shortest one.
    boolean isNearlyOnTheWay(Position from, Footing footing, Position to) {
        var through = cost(from, footing.stance().start())
                + footing.crossing().seconds()
                + cost(footing.stance().end(), to);
        return through <= NEARLY * cost(from, to) && through < FAR;
    }

    private int cost(Position from, Position to) {
        if (from == to || from == Position.ANY || to == Position.ANY) {
            return 0;
        }
        var path = of(from).get(to);
        return path == null ? FAR : path.cost();
    }

    private Map<Position, Chain> of(Position from) {
        return paths.computeIfAbsent(from, this::from);
    }

    private Map<Position, Chain> from(Position start) {
        var best = new EnumMap<Position, Chain>(Position.class);
        best.put(start, new Chain(NONE, 0));
        boolean better = true;
        while (better) {
            better = false;
            for (var footing : open) {
                better |= improve(best, footing);
            }
        }
        return best;
    }

    private static boolean improve(Map<Position, Chain> best, Footing footing) {
        var before = best.get(footing.stance().start());
        if (before == null) {
            return false;
        }
        var known = best.get(footing.stance().end());
        if (known != null && known.cost() <= before.cost() + footing.cost()) {
            return false;
        }
        best.put(footing.stance().end(), before.then(footing));
        return true;
    }
}
