package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How bad it is makes a difference, whatever it is.
class SeverityTest {

    @ParameterizedTest
    @EnumSource(Concern.class)
    void mildModerateAndSevereAreThreeClasses(Concern concern) {
        assertThat(CatalogFixture.classes())
                .filteredOn(slug -> Stream.of(Severity.values())
                                .map(severity -> held(slug, concern, severity))
                                .distinct()
                                .count()
                        == 3)
                .isNotEmpty();
    }

    /// What is held, in which form and for how long.
    private static List<List<Object>> held(String slug, Concern concern, Severity severity) {
        return plan(slug, concern, severity).segments().stream()
                .map(segment -> List.<Object>of(
                        segment.pose().slug(),
                        segment.variation() == null ? "" : segment.variation().slug(),
                        segment.millis()))
                .toList();
    }

    private static Plan plan(String slug, Concern concern, Severity severity) {
        return CatalogFixture.planned(new Wishes(
                new Wishes.Taught(slug, null),
                Level.INTERMEDIATE,
                4_000,
                20,
                new Body(Map.of(concern, severity)),
                Set.of(),
                Set.of(),
                null,
                Wishes.Pace.USUAL,
                0,
                1));
    }
}
