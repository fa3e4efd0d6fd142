package dev.sthira.catalog.picture;

import static dev.sthira.catalog.picture.FigureFixture.skeleton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sthira.catalog.figure.Bones;
import dev.sthira.catalog.figure.Spine;
import dev.sthira.catalog.figure.Vec;
import dev.sthira.catalog.figure.file.FigureFile;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PuppetTest {
    private static final Offset<Double> CLOSE = within(0.1);

    @Test
    void standsOnTheFloorWithoutBeingTold() {
        var standing = skeleton("{}");

        assertThat(standing.nearLegChain().end().y()).isCloseTo(Bones.ANKLE, CLOSE);
        assertThat(Warnings.of(standing)).isEmpty();
    }

    @Test
    void bonesKeepTheirLengthWhereverAHandGoes() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var x = random.nextInt(-60, 60);
            var y = random.nextInt(60, 190);
            var arm = skeleton("{'nearArm':{'wrist':[%d,%d]}}".formatted(x, y)).nearArmChain();
            assertThat(arm.root().distance(arm.middle())).isCloseTo(Bones.UPPER_ARM, CLOSE);
            assertThat(arm.middle().distance(arm.end())).isCloseTo(Bones.FOREARM, CLOSE);
        }
    }

    @Test
    void theSpineKeepsItsLengthHoweverItBends() {
        for (int bend = -120; bend <= 120; bend += 10) {
            var spine = new Spine(Vec.ZERO, 90, bend, bend / 2.0);
            var length = 0.0;
            for (int step = 0; step < 100; step++) {
                length += spine.point(step / 100.0).distance(spine.point((step + 1) / 100.0));
            }
            assertThat(length).isCloseTo(Bones.SPINE, within(0.5));
            assertThat(spine.point(1).minus(spine.point(0)).degrees()).isCloseTo(90, within(1.0));
        }
    }

    @Test
    void saysByHowMuchATargetIsOutOfReach() {
        assertThat(skeleton("{'nearArm':{'wrist':[200,135]}}").warnings())
                .singleElement()
                .asString()
                .startsWith("near arm: target out of reach by");
    }

    @Test
    void saysWhatIsBelowTheFloor() {
        assertThat(Warnings.of(skeleton("{'pelvis':[0,80],'legs':{'dir':-90}}")))
                .anyMatch(warning -> warning.contains("leg or foot") && warning.endsWith("below the floor"));
    }

    @Test
    void kneesGoForwardAndElbowsDown() {
        var squatting = skeleton("{'pelvis':[0,50],'legs':{'foot':[0,0]},'arms':{'wrist':[15,90]}}");

        assertThat(squatting.nearLegChain().middle().x()).isGreaterThan(10);
        assertThat(squatting.nearArmChain().middle().y()).isLessThan(80);
    }

    @Test
    void aVariationSaysOnlyWhatDiffers() {
        var files = FigureFixture.figures();

        var straight = files.get("downward-dog").figures().get("").getFirst();
        var bent = files.get("downward-dog").figures().get("bent-knees").getFirst();

        assertThat(bent.nearArm()).isEqualTo(straight.nearArm());
        assertThat(bent.nearLeg()).isNotEqualTo(straight.nearLeg());
    }

    @Test
    void pictureLeftIsTheNearSideFromInFrontAndTheFarSideFromBehind() {
        var front = skeleton("{'view':'front','leftArm':{'dir':180}}");
        var back = skeleton("{'view':'back','leftArm':{'dir':180}}");

        assertThat(front.nearArmChain().end().x()).isLessThan(-50);
        assertThat(back.farArmChain().end().x()).isLessThan(-50);
    }

    @Test
    void figuresThatAreLikeEachOtherInACircleAreRefused() {
        var file = FigureFixture.json("{'pose':'a','figure':{'like':'a'},'variations':{}}");

        assertThatThrownBy(() -> FigureFile.of(file, _ -> file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circle");
    }
}
