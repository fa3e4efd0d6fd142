package dev.sthira.catalog.picture;

import static dev.sthira.catalog.picture.FigureFixture.figure;
import static dev.sthira.catalog.picture.FigureFixture.skeleton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sthira.catalog.figure.Bones;
import dev.sthira.catalog.figure.Puppet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MotionTest {
    private static final String FOLDED = "{'pelvis':[-6,88],'torso':-80,'bend':30,'legs':{'foot':[0,0]}}";
    private static final Pattern VALUES = Pattern.compile("values=\"([^\"]+)\"");

    @Test
    void bonesKeepTheirLengthOnTheWay() {
        for (var moment : fold().moments()) {
            var leg = moment.nearLegChain();
            assertThat(leg.root().distance(leg.middle())).isCloseTo(Bones.THIGH, within(0.2));
            assertThat(leg.middle().distance(leg.end())).isCloseTo(Bones.SHANK, within(0.2));
        }
    }

    @Test
    void feetThatStandStayWhereTheyStand() {
        var foot = skeleton("{}").nearLegChain().end();

        assertThat(fold().moments())
                .allSatisfy(moment ->
                        assertThat(moment.nearLegChain().end().distance(foot)).isLessThan(1));
    }

    @Test
    void goesIntoThePoseAndBack() {
        var moments = fold().moments();

        assertThat(moments.getFirst()).isEqualTo(moments.getLast());
        assertThat(moments).anyMatch(moment -> moment.figure().equals(figure(FOLDED)));
    }

    @Test
    void everyShapeKeepsItsCommandsSoThatItCanTurnIntoTheNext() {
        var svg = svg();
        var values = VALUES.matcher(svg).results().map(match -> match.group(1)).toList();

        assertThat(values).isNotEmpty();
        assertThat(values)
                .allSatisfy(list -> assertThat(List.of(list.split(";")).stream()
                                .map(path -> path.replaceAll("-?(\\.[0-9]+|[0-9]+(\\.[0-9]+)?)", "n")
                                        .replace(" ", ""))
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void whoPrefersLessMotionSeesThePose() {
        assertThat(svg())
                .contains("@media(prefers-reduced-motion:reduce){.still{display:inline}.moving{display:none}}");
    }

    private static Motion fold() {
        var end = figure(FOLDED);
        return Motion.way(Passage.of(List.of(figure("{}")), end), List.of(end));
    }

    private static String svg() {
        var end = figure(FOLDED);
        return fold().svg(Theme.LIGHT, new Caption("en", "Fold", "In motion"), Scene.of(List.of(Puppet.pose(end))));
    }
}
