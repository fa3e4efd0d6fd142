package dev.sthira.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sthira.catalog.figure.Figure.Mouth;
import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.Skeleton;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What a teacher once saw in pictures that was not the pose.
class OnceWrongPicturesTest {
    private static final double A_PALM = 8;

    @Test
    void theTreePutsItsFootBelowTheKneeAndNotOnIt() {
        var tree = drawn("tree");

        assertThat(tree.farLegChain().end().y())
                .isLessThan(tree.nearLegChain().middle().y() - A_PALM)
                .isGreaterThan(tree.nearLegChain().end().y() + A_PALM);
    }

    @Test
    void theLionOpensItsMouth() {
        assertThat(drawn("lion").figure().head().mouth()).isEqualTo(Mouth.OPEN);
    }

    @Test
    void theHeroSitsBetweenTheFeetAndTheThunderboltOnThem() {
        assertThat(beside(drawn("hero"))).isGreaterThan(2 * A_PALM);
        assertThat(beside(drawn("thunderbolt"))).isLessThan(A_PALM);
    }

    /// How far an ankle is beside the hips.
    private static double beside(Skeleton sitting) {
        return Math.abs(
                sitting.nearLegChain().end().x() - sitting.figure().pelvis().x());
    }

    @Test
    void theWristStretchTurnsItsFingersBackToTheKnees() {
        var stretch = drawn("wrist-stretch-on-all-fours").nearArmChain();

        assertThat(stretch.tip().x()).isLessThan(stretch.end().x());
    }

    @Test
    void theOneLeggedPlankDoesNotSag() {
        var plank = drawn("one-legged-plank");
        var shoulder = plank.nearArmChain().root();
        var foot = plank.farLegChain().end();
        var hips = plank.figure().pelvis();
        double straight = foot.y() + (shoulder.y() - foot.y()) * (hips.x() - foot.x()) / (shoulder.x() - foot.x());

        assertThat(hips.y()).isCloseTo(straight, within(3.0));
    }

    @Test
    void halfAForwardBendHasALongLevelBack() {
        var fold = drawn("half-forward-bend");
        var back = fold.spine().point(1).minus(fold.spine().point(0));

        assertThat(Math.abs(back.y())).isLessThan(back.x() / 2);
    }

    private static Skeleton drawn(String slug) {
        var file = Objects.requireNonNull(FigureFixture.figures().get(slug));
        return Puppet.pose(Objects.requireNonNull(file.figures().get("")).getFirst());
    }
}
