package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PropItem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A count before each pose has its place at the end of the way into it.
class CountTest {

    @Test
    void makesNoWayShorterThanTheCountAndLeavesLongerOnesAlone() {
        var plain = plan(0, null, 1);
        var counted = plan(3, null, 1);

        assertThat(counted.segments()).hasSameSizeAs(plain.segments());
        for (int i = 0; i < plain.segments().size(); i++) {
            assertThat(counted.segments().get(i).transitionMillis())
                    .isEqualTo(Math.max(3_000, plain.segments().get(i).transitionMillis()));
            assertThat(counted.segments().get(i).millis())
                    .isEqualTo(plain.segments().get(i).millis());
        }
        assertThat(counted.length().planned()).isGreaterThan(plain.length().planned());
    }

    @Test
    void saysThatItWasWishedFor() {
        assertThat(plan(3, null, 1).explanations()).anySatisfy(said -> {
            assertThat(said.kind()).isEqualTo(Choice.TRANSITION);
            assertThat(said.because()).isEqualTo(Cause.WISH);
            assertThat(said.text()).contains("the last 3 seconds");
        });
        assertThat(plan(0, null, 1).explanations())
                .noneMatch(said -> said.kind() == Choice.TRANSITION && said.because() == Cause.WISH);
    }

    @ParameterizedTest
    @CsvSource({"20, 3", "25, 5", "30, 10"})
    void keepsToTheMinutesAllTheSame(int minutes, int count) {
        assertThat(plan(count, minutes, 1).length().planned())
                .isBetween(minutes * 60_000L - 15_000, minutes * 60_000L + 15_000);
    }

    @Test
    void runsAsFastAsTheRest() {
        assertThat(plan(3, null, 60).segments())
                .allSatisfy(segment -> assertThat(segment.transitionMillis()).isGreaterThanOrEqualTo(50));
    }

    @Test
    void isCountedOnAChairToo() {
        var plan = CatalogFixture.planned(wishes("desk-break", Set.of(PropItem.CHAIR), 3, null, 1));

        assertThat(plan.segments())
                .isNotEmpty()
                .allSatisfy(segment -> assertThat(segment.transitionMillis()).isGreaterThanOrEqualTo(3_000));
    }

    private static Plan plan(int count, Integer minutes, int speed) {
        return CatalogFixture.planned(wishes("back-strengthening", null, count, minutes, speed));
    }

    private static Wishes wishes(String sequence, Set<PropItem> props, int count, Integer minutes, int speed) {
        return new Wishes(
                new Wishes.Taught(sequence, null),
                Level.INTERMEDIATE,
                4000,
                minutes,
                Body.SOUND,
                Set.of(),
                Set.of(),
                Set.of(),
                props,
                Wishes.Pace.USUAL,
                count,
                0,
                speed);
    }
}
