package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a longer class has more of: time in each pose and rounds, and poses only as far as there is time for them.
class ComposedLengthsTest {
    private static final int SEEDS = 12;

    @ParameterizedTest
    @EnumSource(Intent.class)
    void holdsLongerAndDoesNotHurryThroughMore(Intent intent) {
        assertThat(hold(intent, 90)).isGreaterThan(hold(intent, 30));
        for (int minutes : new int[] {30, 60, 90}) {
            assertThat(poses(intent, minutes)).isLessThan(0.75 * minutes);
        }
        assertThat(poses(intent, 90) / 90).isLessThan(1.1 * poses(intent, 30) / 30);
    }

    @ParameterizedTest
    @EnumSource(
            value = Intent.class,
            names = {"STRENGTHEN", "ENERGISE", "MOBILISE", "WARM_UP"})
    void goesThroughMoreRoundsOfASalutation(Intent intent) {
        assertThat(rounds(intent, 15)).isZero();
        assertThat(rounds(intent, 30)).isGreaterThanOrEqualTo(2);
        assertThat(rounds(intent, 90)).isGreaterThan(rounds(intent, 30));
    }

    /// How many poses there are outside of the salutation and the final rest.
    private static double poses(Intent intent, int minutes) {
        return classes(intent, minutes).stream()
                .mapToLong(plan -> held(plan).stream()
                        .map(segment -> segment.block() + " " + segment.step())
                        .distinct()
                        .count())
                .average()
                .orElseThrow();
    }

    private static double hold(Intent intent, int minutes) {
        return classes(intent, minutes).stream()
                        .flatMap(plan -> held(plan).stream())
                        .mapToLong(Segment::millis)
                        .average()
                        .orElseThrow()
                / 1000;
    }

    private static double rounds(Intent intent, int minutes) {
        return classes(intent, minutes).stream()
                .mapToLong(plan -> plan.segments().stream()
                        .filter(segment ->
                                isFlow(plan, segment) && segment.pose().slug().equals("downward-dog"))
                        .count())
                .average()
                .orElseThrow();
    }

    private static List<Segment> held(Plan plan) {
        return plan.segments().stream()
                .filter(segment -> !isFlow(plan, segment) && segment.kind() != PoseKind.REST)
                .toList();
    }

    private static boolean isFlow(Plan plan, Segment segment) {
        return plan.sequence().blocks().get(segment.block() - 1).rounds() != null;
    }

    private static List<Plan> classes(Intent intent, int minutes) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> CatalogFixture.planned(new Wishes(
                        new Wishes.Composed(intent, List.of(), seed),
                        Level.ADVANCED,
                        4_000,
                        minutes,
                        new Body(Map.of()),
                        Set.of(),
                        Set.of(),
                        null,
                        Wishes.Pace.USUAL,
                        0,
                        1)))
                .toList();
    }
}
