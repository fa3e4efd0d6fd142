package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What somebody likes comes sooner where there is a choice, and goes later where time is short.
class LikedTest {
    private static final int SEEDS = 200;

    @Test
    void comesMoreOftenWhenItIsLiked() {
        long unsaid = plansWith("warrior-two", Set.of());
        long liked = plansWith("warrior-two", Set.of("warrior-two"));

        assertThat(unsaid).isPositive();
        assertThat(liked).isGreaterThan(unsaid * 5 / 4).isLessThan(SEEDS);
    }

    @Test
    void staysLongerInAClassThatIsCutShort() {
        var reference = new Wishes.Taught("back-strengthening", null);

        assertThat(poses(planned(reference, 12, Set.of()))).doesNotContain("bow");
        assertThat(poses(planned(reference, 12, Set.of("bow")))).contains("bow");
    }

    @Test
    void changesNothingWhereThereIsTimeForAll() {
        var reference = new Wishes.Taught("back-strengthening", null);

        assertThat(planned(reference, null, Set.of("bow")).segments())
                .isEqualTo(planned(reference, null, Set.of()).segments());
    }

    private static long plansWith(String pose, Set<String> liked) {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> new Wishes.Composed(Intent.STRENGTHEN, List.of(), seed))
                .filter(source -> poses(planned(source, 30, liked)).contains(pose))
                .count();
    }

    private static List<String> poses(Plan plan) {
        return plan.segments().stream().map(segment -> segment.pose().slug()).toList();
    }

    private static Plan planned(Wishes.Source source, Integer minutes, Set<String> liked) {
        return CatalogFixture.planned(new Wishes(
                source,
                Level.INTERMEDIATE,
                4000,
                minutes,
                Body.SOUND,
                Set.of(),
                Set.of(),
                liked,
                null,
                Wishes.Pace.USUAL,
                0,
                0,
                1));
    }
}
