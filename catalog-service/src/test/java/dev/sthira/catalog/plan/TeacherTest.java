package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a careful teacher once crossed out in a plan.
class TeacherTest {
    private static final Map<Concern, Severity> SORE =
            Map.of(Concern.LOWER_BACK, Severity.SEVERE, Concern.WRISTS, Severity.MILD);

    static Stream<String> classes() {
        return CatalogFixture.classes().stream();
    }

    @Test
    void leavesNoDeepBackBendForASevereLowerBack() {
        assertThat(slugs(taught("back-strengthening", 12, 10_000, SORE, null)))
                .doesNotContain("bow", "locust", "alternating-superman", "plank", "dolphin", "dog-and-plank")
                .endsWith("savasana");
    }

    @Test
    void keepsTheWayDownInAShortClass() {
        for (int minutes : new int[] {6, 8, 12, 15}) {
            var slugs = slugs(taught("back-strengthening", minutes, 4_000, Map.of(), null));
            assertThat(slugs).containsAnyOf("reclining-figure-four", "happy-baby");
            if (slugs.contains("bow")) {
                assertThat(slugs.subList(0, slugs.indexOf("bow"))).contains("sphinx", "locust");
            }
        }
    }

    @Test
    void asksLessTheWorseItIs() {
        var mild = slugs(sore(Severity.MILD));
        var moderate = slugs(sore(Severity.MODERATE));
        var severe = slugs(sore(Severity.SEVERE));

        assertThat(moderate).isNotEqualTo(mild).doesNotContain("bow", "locust").contains("dolphin");
        assertThat(severe)
                .isNotEqualTo(moderate)
                .doesNotContain("bow", "locust", "alternating-superman", "dolphin")
                .contains("childs-pose", "reclining-figure-four");
    }

    private static Plan sore(Severity severity) {
        return taught("back-strengthening", 15, 4_000, Map.of(Concern.LOWER_BACK, severity), null);
    }

    @Test
    void beginsAShortSalutationInMountain() {
        assertThat(slugs(taught("sun-salutation-a", 7, 4_000, Map.of(), null))).startsWith("mountain");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void saysNothingTwice(String slug) {
        assertThat(taught(slug, 10, 4_000, SORE, Set.of()).explanations())
                .extracting(Explanation::text)
                .doesNotHaveDuplicates()
                .noneMatch(text -> text.contains("bad at the moment") || text.contains("The 0 "));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void needsNoPropsForItsRest(String slug) {
        var all = taught(slug, null, 4_000, Map.of(), null);
        var none = taught(slug, null, 4_000, Map.of(), Set.of());

        assertThat(none.segments().getLast().pose().kind()).isEqualTo(PoseKind.REST);
        if (CatalogFixture.sequence(slug).blocks().getFirst().steps().stream()
                .noneMatch(step -> step.pose().startsWith("chair-"))) {
            assertThat(none.length().usual()).isGreaterThan(all.length().usual() / 2);
        }
    }

    @Test
    void lacksNoWall() {
        assertThat(slugs(taught("after-running", null, 4_000, Map.of(), Set.of())))
                .contains("legs-up-the-wall");
    }

    @ParameterizedTest
    @ValueSource(longs = {2_000, 4_000, 10_000, 15_000})
    void aMovementLastsHalfABreath(long breath) {
        var plan = taught("sun-salutation-a", null, breath, Map.of(), null);

        assertThat(plan.segments())
                .filteredOn(segment ->
                        segment.block() == 2 && !segment.pose().slug().equals("downward-dog"))
                .isNotEmpty()
                .allSatisfy(segment -> assertThat(segment.millis()).isEqualTo(breath / 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 15, 30, 45})
    void restsForATenthToAFifth(int minutes) {
        var plan = taught("back-strengthening", minutes, 4_000, Map.of(), null);

        assertThat(plan.segments().getLast().millis())
                .isBetween(
                        plan.length().planned() / 11,
                        Math.max(60_000, plan.length().planned() / 5 + 3_000));
    }

    @Test
    void respectsEveryTrimesterAsLongAsNoneIsNamed() {
        var plan = composed(Intent.PRENATAL, 30, Level.BEGINNER, Map.of(), Set.of(), 3);

        assertThat(slugs(plan)).doesNotContain("savasana", "plank", "sage-twist", "half-lord-of-the-fishes");
        assertThat(plan.explanations())
                .extracting(Explanation::text)
                .anyMatch(text -> text.startsWith("Which trimester"));
    }

    @Test
    void balancesAGroupAndNotEachPose() {
        var plan =
                composed(Intent.STRENGTHEN, 60, Level.ADVANCED, Map.of(Concern.GLAUCOMA, Severity.MILD), Set.of(), 9);

        assertThat(Collections.frequency(slugs(plan), "childs-pose")).isLessThanOrEqualTo(3);
        assertThat(slugs(plan)).doesNotContain("side-crow", "eight-angle");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void holdsLongerInALongClass(long seed) {
        var plan = composed(Intent.STRETCH, 90, Level.ADVANCED, Map.of(), Set.of(), seed);

        assertThat(slugs(plan).stream().distinct().count()).isBetween(15L, 60L);
        assertThat(plan.length().planned()).isBetween(89 * 60_000L, 91 * 60_000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void asksForNoWorkBeforeSleep(long seed) {
        assertThat(slugs(composed(Intent.SLEEP, 30, Level.ADVANCED, Map.of(), Set.of(), seed)))
                .doesNotContain("dead-bug", "leg-raises", "boat", "yogic-bicycle", "plank");
    }

    @Test
    void bringsWhatIsWantedWithItsPreparationAndItsBalance() {
        var slugs = slugs(composed(Intent.STRETCH, 30, Level.ADVANCED, Map.of(), Set.of("wheel"), 1));
        int wheel = slugs.indexOf("wheel");

        assertThat(slugs.subList(0, wheel)).containsAnyOf("bridge", "cobra", "low-lunge", "locust", "sphinx");
        assertThat(slugs.subList(wheel + 1, slugs.size())).hasSizeGreaterThan(1);
    }

    @Test
    void refusesTheBowThatASevereBackWants() {
        var plan = composed(Intent.STRETCH, 30, Level.ADVANCED, SORE, Set.of("bow"), 1);

        assertThat(slugs(plan)).doesNotContain("bow");
        assertThat(plan.explanations())
                .anyMatch(said -> "bow".equals(said.pose()) && said.kind() == Explanation.Choice.LEFT_OUT);
    }

    @Test
    void countsNoRestAsThePreparationOfAnInversion() {
        var before = LongStream.range(0, 20)
                .mapToObj(seed -> slugs(composed(Intent.SLEEP, 45, Level.INTERMEDIATE, Map.of(), Set.of("plow"), seed)))
                .filter(slugs -> slugs.contains("plow"))
                .map(slugs -> slugs.subList(0, slugs.indexOf("plow")))
                .toList();

        assertThat(before)
                .isNotEmpty()
                .allSatisfy(slugs -> assertThat(slugs).containsAnyOf("bridge", "dolphin", "plank", "downward-dog"));
    }

    @Test
    void saysThatAGuestForWhomNothingPreparesStaysAway() {
        var plan = composed(
                Intent.PRENATAL,
                45,
                Level.ADVANCED,
                Map.of(Concern.WRISTS, Severity.SEVERE, Concern.PREGNANCY_THIRD_TRIMESTER, Severity.MILD),
                Set.of("forearm-stand"),
                1);

        assertThat(slugs(plan)).doesNotContain("forearm-stand");
        assertThat(plan.explanations())
                .anyMatch(said -> "forearm-stand".equals(said.pose()) && said.kind() == Explanation.Choice.LEFT_OUT)
                .noneMatch(said -> said.text().contains("balances Forearm Stand"));
    }

    @Test
    void keepsACounterPoseThatIsDoneInAnotherPlace() {
        var plan = CatalogFixture.planned(new Wishes(
                new Wishes.Taught("strong-forty-five", null),
                Level.ADVANCED,
                12_040,
                30,
                new Body(Map.of(Concern.HIPS, Severity.MILD, Concern.VERTIGO, Severity.MODERATE)),
                Set.of(),
                Set.of(),
                null,
                Wishes.Pace.SLOW,
                0,
                1));

        assertThat(plan.segments())
                .filteredOn(segment -> segment.pose().slug().equals("upward-dog"))
                .isNotEmpty()
                .noneMatch(dog -> plan.explanations().stream()
                        .anyMatch(said -> said.kind() == Explanation.Choice.LEFT_OUT
                                && said.because() == Explanation.Cause.MINUTES
                                && "downward-dog".equals(said.pose())
                                && Integer.valueOf(dog.block()).equals(said.block())
                                && Integer.valueOf(dog.step() + 1).equals(said.step())));
    }

    @Test
    void saysOfAWantedPoseThatNothingPreparesThatItIsLeftOut() {
        var body = Map.of(Concern.KNEES, Severity.MODERATE, Concern.PREGNANCY_THIRD_TRIMESTER, Severity.MILD);
        var plan = wanting("after-travel", Level.BEGINNER, 19, 4_349, body, Set.of("forearm-stand"), null);

        assertThat(slugs(plan)).doesNotContain("forearm-stand");
        assertThat(plan.explanations())
                .anyMatch(said -> "forearm-stand".equals(said.pose()) && said.kind() == Explanation.Choice.LEFT_OUT);
    }

    @Test
    void cutsNoCounterPoseInAnotherPlaceWhileItsPoseStays() {
        var props = Set.of(PropItem.CUSHION, PropItem.BLANKET, PropItem.WALL, PropItem.FOLDED_MAT);
        var body = Map.of(Concern.ANKLES, Severity.MODERATE, Concern.VERTIGO, Severity.MILD);
        var plan = wanting("strong-forty-five", Level.INTERMEDIATE, 24, 13_356, body, Set.of(), props);

        var cut = plan.explanations().stream()
                .filter(said -> said.because() == Explanation.Cause.MINUTES
                        && said.kind() == Explanation.Choice.LEFT_OUT
                        && "downward-dog".equals(said.pose()))
                .map(said -> said.block() + " " + (said.step() - 1))
                .toList();
        assertThat(plan.segments())
                .filteredOn(it -> it.pose().slug().equals("upward-dog"))
                .isNotEmpty()
                .noneMatch(dog -> cut.contains(dog.block() + " " + dog.step()));
    }

    @ParameterizedTest
    @EnumSource(Concern.class)
    void takesNobodyOutOfTheWheelchair(Concern concern) {
        var places = Set.of(Position.SEATED_ON_CHAIR, Position.SEATED, Position.ANY);
        for (var severity : Severity.values()) {
            assertThat(taught("wheelchair", null, 4_000, Map.of(concern, severity), null)
                            .segments())
                    .hasSizeGreaterThan(8)
                    .allMatch(it ->
                            places.contains(it.pose().position(it.variation()).start()));
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void putsNoPoseNextToItselfForWhatLayBetween(String slug) {
        var sequence = CatalogFixture.sequence(slug);
        for (var concern : Concern.values()) {
            for (var minutes : new Integer[] {null, 20}) {
                var segments = taught(slug, minutes, 4_000, Map.of(concern, Severity.SEVERE), null)
                        .segments();
                for (int i = 1; i < segments.size(); i++) {
                    var before = segments.get(i - 1);
                    var segment = segments.get(i);
                    var rounds = sequence.blocks().get(segment.block() - 1).rounds();
                    boolean besides =
                            before.block() != segment.block() || (rounds == null && segment.step() > before.step() + 1);
                    assertThat(besides
                                    && before.side() == segment.side()
                                    && before.pose()
                                            .slug()
                                            .equals(segment.pose().slug()))
                            .as("%s and %s: %s twice in a row", slug, concern, segment.pose())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void restsNoLongerForWhatTheBodyTakes() {
        var hypermobile = Map.of(Concern.HYPERMOBILITY, Severity.MODERATE);
        var plan = taught("half-primary", 30, 4_000, hypermobile, null);
        assertThat(plan.segments().getLast().millis() * 4)
                .isLessThan(plan.length().planned());
    }

    @Test
    void leadsToNoMovementThatNothingComesOf() {
        var plan = taught("strong-forty-five", 90, 4_000, Map.of(Concern.REFLUX, Severity.MODERATE), Set.of());
        assertThat(plan.segments())
                .hasSizeGreaterThan(30)
                .allSatisfy(segment ->
                        assertThat(segment.transitionMillis()).isLessThanOrEqualTo(Math.max(12_000, segment.millis())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"backbends", "inversions", "standing-balance", "tails-and-arches"})
    void comesBackToNoPoseMoreThanThreeTimes(String slug) {
        assertThat(CatalogFixture.sequence(slug).blocks().stream()
                        .filter(block -> block.rounds() == null)
                        .flatMap(block -> block.steps().stream())
                        .collect(Collectors.groupingBy(Step::pose, Collectors.counting()))
                        .values())
                .allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(3));
    }

    private static List<String> slugs(Plan plan) {
        return plan.segments().stream().map(segment -> segment.pose().slug()).toList();
    }

    private static Plan taught(
            String slug, Integer minutes, long breath, Map<Concern, Severity> body, Set<PropItem> props) {
        return wanting(slug, Level.BEGINNER, minutes, breath, body, Set.of(), props);
    }

    private static Plan wanting(
            String slug,
            Level level,
            Integer minutes,
            long breath,
            Map<Concern, Severity> body,
            Set<String> always,
            Set<PropItem> props) {
        return CatalogFixture.planned(new Wishes(
                new Wishes.Taught(slug, null),
                level,
                breath,
                minutes,
                new Body(body),
                Set.of(),
                always,
                props,
                Wishes.Pace.USUAL,
                0,
                1));
    }

    private static Plan composed(
            Intent intent, int minutes, Level level, Map<Concern, Severity> body, Set<String> always, long seed) {
        return CatalogFixture.planned(new Wishes(
                new Wishes.Composed(intent, List.of(), seed),
                level,
                4_000,
                minutes,
                new Body(body),
                Set.of(),
                always,
                null,
                Wishes.Pace.USUAL,
                0,
                1));
    }
}
