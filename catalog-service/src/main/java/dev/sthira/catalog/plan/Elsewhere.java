package dev.sthira.catalog.plan;

import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.ArrayList;
import java.util.List;

/// Forms that take a pose to another place: to a chair, to the wall, onto the back.
final class Elsewhere {
    private static final int FAR_SECONDS = 8;

    private final Ways ways;
    private final Wishes wishes;

    Elsewhere(Ways ways, Wishes wishes) {
        this.ways = ways;
        this.wishes = wishes;
    }

    /// The same parts, those done in another place one after the other at the end of their block, so that nobody walks
    /// to the wall and back for each.
    static List<Part> together(List<Part> parts, Sequence sequence) {
        var ordered = new ArrayList<>(parts);
        sequence.blocks().stream().filter(block -> block.rounds() == null).forEach(block -> gather(ordered, block));
        return ordered;
    }

    private static void gather(List<Part> parts, Block block) {
        var all = parts.stream().filter(part -> part.block() == block.number()).toList();
        var away = all.stream().filter(Part::standsElsewhere).toList();
        if (away.size() > 1) {
            int from = parts.indexOf(all.getFirst());
            parts.removeAll(away);
            parts.addAll(from + all.size() - away.size(), away);
        }
    }

    /// Whether the way there takes longer than the pose, and nobody insists on it.
    boolean isFar(Part before, Part part) {
        return part.place() >= 0
                && part.standsElsewhere()
                && part.phase() != Phase.FINAL_REST
                && !part.wanted()
                && isFar(Openings.into(part, before.position().end(), ways), part);
    }

    private boolean isFar(int seconds, Part part) {
        var measure = part.step().dose().planning();
        return seconds >= FAR_SECONDS
                && seconds * 1000L > measure.millis(part.extents().shortest(), wishes.breathMillis());
    }
}
