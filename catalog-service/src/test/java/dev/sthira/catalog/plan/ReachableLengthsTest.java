package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.pose.Level;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A plan says how short and how long its class may be; whoever asks for that gets it.
class ReachableLengthsTest {
    private static final long BREATH_MILLIS = 4_000;
    private static final int MINUTE = 60_000;

    static Stream<String> classes() {
        return CatalogFixture.classes().stream();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void reachesTheLengthsItPromises(String slug) {
        var length = planned(slug, null).length();
        for (long minutes : new long[] {
            Math.ceilDiv(length.shortest(), MINUTE),
            Math.round((double) length.usual() / MINUTE),
            length.longest() / MINUTE
        }) {
            assertThat(planned(slug, (int) minutes).length().planned())
                    .as("%s in %d minutes, of %s", slug, minutes, length)
                    .isBetween(minutes * MINUTE - close(slug), minutes * MINUTE + close(slug));
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void restsNoLessThanUsualWhereThereIsTimeForTheWholeClass(String slug) {
        var usual = planned(slug, null);
        int minutes = (int) Math.ceilDiv(usual.length().usual(), MINUTE) + 3;
        assertThat(rest(planned(slug, minutes))).isGreaterThanOrEqualTo(rest(usual));
    }

    /// A flow is a whole number of rounds, and its movements are half a breath whatever the time.
    private static long close(String slug) {
        return CatalogFixture.sequence(slug).blocks().stream().anyMatch(block -> block.rounds() != null)
                ? Fit.TOLERANCE_MILLIS
                : BREATH_MILLIS;
    }

    private static long rest(Plan plan) {
        return plan.segments().getLast().millis();
    }

    private static Plan planned(String slug, @Nullable Integer minutes) {
        return CatalogFixture.planned(new Wishes(
                new Wishes.Taught(slug, null),
                Level.BEGINNER,
                BREATH_MILLIS,
                minutes,
                new Body(Map.of()),
                Set.of(),
                Set.of(),
                null,
                Wishes.Pace.USUAL,
                0,
                1));
    }
}
