package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.sequence.Sequence.Block;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a body does at the wall, on a chair or on the back comes together at the end of its block, whatever the order
/// was.
class ElsewhereTest {

    @Test
    void nobodyWalksToTheWallAndBackForEach() {
        var scattered = new TreeSet<String>();
        int reordered = 0;
        for (var slug : CatalogFixture.classes()) {
            for (var concern : Concern.values()) {
                for (var severity : Severity.values()) {
                    var plan = plan(slug, concern, severity);
                    for (var block : plan.sequence().blocks()) {
                        var segments = segmentsOf(plan, block);
                        if (goesAway(segments, plan) > 1) {
                            scattered.add("%s for %s, %s: %s".formatted(slug, severity, concern, block.title()));
                        }
                        reordered += isReordered(segments) ? 1 : 0;
                    }
                }
            }
        }

        assertThat(scattered).isEmpty();
        assertThat(reordered).isPositive();
    }

    private static List<Segment> segmentsOf(Plan plan, Block block) {
        return block.rounds() != null
                ? List.of()
                : plan.segments().stream()
                        .filter(segment -> segment.block() == block.number())
                        .toList();
    }

    /// How often one goes from where the class is to another place.
    private static long goesAway(List<Segment> segments, Plan plan) {
        return IntStream.range(0, segments.size())
                .filter(i -> isElsewhere(segments.get(i), plan) && (i == 0 || !isElsewhere(segments.get(i - 1), plan)))
                .count();
    }

    private static boolean isElsewhere(Segment segment, Plan plan) {
        var step = plan.sequence().blocks().get(segment.block() - 1).steps().get(segment.step() - 1);
        var pose = segment.pose();
        var taught = step.variation() == null
                ? null
                : pose.variation(step.variation()).orElse(null);
        return step.pose().equals(pose.slug())
                && !pose.position(segment.variation()).equals(pose.position(taught));
    }

    private static boolean isReordered(List<Segment> segments) {
        return IntStream.range(1, segments.size())
                .anyMatch(i -> segments.get(i).step() < segments.get(i - 1).step());
    }

    private static Plan plan(String slug, Concern concern, Severity severity) {
        return CatalogFixture.planned(new Wishes(
                new Wishes.Taught(slug, null),
                Level.BEGINNER,
                4_000,
                null,
                new Body(Map.of(concern, severity)),
                Set.of(),
                Set.of(),
                null,
                Wishes.Pace.USUAL,
                0,
                1));
    }
}
