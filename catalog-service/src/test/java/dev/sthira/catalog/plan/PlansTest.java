package dev.sthira.catalog.plan;

import static dev.sthira.catalog.plan.SequenceFixture.ADVANCED;
import static dev.sthira.catalog.plan.SequenceFixture.BEGINNER;
import static dev.sthira.catalog.plan.SequenceFixture.INTERMEDIATE;
import static dev.sthira.catalog.plan.SequenceFixture.alternating;
import static dev.sthira.catalog.plan.SequenceFixture.breaths;
import static dev.sthira.catalog.plan.SequenceFixture.held;
import static dev.sthira.catalog.plan.SequenceFixture.inLife;
import static dev.sthira.catalog.plan.SequenceFixture.leftFirst;
import static dev.sthira.catalog.plan.SequenceFixture.offering;
import static dev.sthira.catalog.plan.SequenceFixture.oneSideThenOther;
import static dev.sthira.catalog.plan.SequenceFixture.plan;
import static dev.sthira.catalog.plan.SequenceFixture.pose;
import static dev.sthira.catalog.plan.SequenceFixture.rest;
import static dev.sthira.catalog.plan.SequenceFixture.rounds;
import static dev.sthira.catalog.plan.SequenceFixture.seconds;
import static dev.sthira.catalog.plan.SequenceFixture.sideBySide;
import static dev.sthira.catalog.plan.SequenceFixture.taughtAs;
import static dev.sthira.catalog.plan.SequenceFixture.variation;
import static dev.sthira.catalog.plan.SequenceFixture.wishes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.plan.Segment.Side;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Direction;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.pose.Taught.Per;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Offer;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlansTest {
    private static final Pose POSE = pose(BEGINNER);
    private static final Taught NOTHING = new Taught.None(null);

    @Test
    void holdsASymmetricPoseOnce() {
        var plan = plan(POSE, inLife(), held(seconds(30, 60, 90), NOTHING));

        assertThat(plan.segments())
                .extracting(Segment::side, Segment::millis, Segment::transitionMillis, Segment::transitionCue)
                .containsExactly(tuple(Side.BOTH, 60_000L, 6_000L, "Come in."));
    }

    @Test
    void makesTwoEqualSegmentsOfTwoSidesWithASwitchBetween() {
        var plan = plan(POSE, inLife(), oneSideThenOther(seconds(30, 60, 90), NOTHING));

        assertThat(plan.segments())
                .extracting(Segment::side, Segment::millis, Segment::transitionMillis, Segment::transitionCue)
                .containsExactly(
                        tuple(Side.RIGHT, 60_000L, 6_000L, "Come in."),
                        tuple(Side.LEFT, 60_000L, 8_000L, "Switch sides."));
    }

    @Test
    void beginsOnTheLeftWhereThatIsTaught() {
        var plan = plan(POSE, inLife(), leftFirst(oneSideThenOther(seconds(30, 60, 90), NOTHING)));

        assertThat(plan.segments()).extracting(Segment::side).containsExactly(Side.LEFT, Side.RIGHT);
    }

    @Test
    void takesTurnsRoundByRoundWhenTheSidesAreTaughtInSets() {
        var plan = plan(POSE, inLife(), sideBySide(rounds(2, 3, 4), NOTHING));

        assertThat(plan.segments())
                .extracting(Segment::side, Segment::rounds, Segment::breaths, Segment::millis)
                .containsExactlyElementsOf(IntStream.range(0, 6)
                        .mapToObj(index -> tuple(index % 2 == 0 ? Side.RIGHT : Side.LEFT, 1, 2, 8_000L))
                        .toList());
        assertThat(plan.length().shortest()).isEqualTo(4 * 8_000 + 6_000 + 3 * 8_000);
    }

    @Test
    void keepsAlternatingSidesInOneSegment() {
        var plan = plan(POSE, inLife(), alternating(rounds(3, 4, 8), NOTHING));

        assertThat(plan.segments())
                .extracting(Segment::side, Segment::rounds, Segment::breaths, Segment::millis)
                .containsExactly(tuple(Side.ALTERNATING, 4, 8, 32_000L));
    }

    @Test
    void countsRestsAndTransitionsAsPartOfTheClass() {
        var plan = plan(POSE, inLife(), held(seconds(30, 60, 90), NOTHING), rest(breaths(3, 5, 10), NOTHING));

        assertThat(plan.segments()).extracting(Segment::kind).containsExactly(PoseKind.POSE, PoseKind.REST);
        assertThat(plan.length()).isEqualTo(new Plan.Length(54_000, 92_000, 142_000, 92_000, null));
    }

    @ParameterizedTest
    @EnumSource
    void addsUpToTheUsualLength(Level level) {
        var plan = CatalogFixture.plan(CatalogFixture.referenceClass(), CatalogFixture.wishes(level));

        assertThat(plan.segments().stream().mapToLong(Segment::totalMillis).sum())
                .isEqualTo(plan.length().usual());
        assertThat(plan.length().shortest()).isLessThan(plan.length().usual());
        assertThat(plan.length().usual()).isLessThan(plan.length().longest());
    }

    static Stream<Arguments> taughtDoses() {
        return Stream.of(
                Arguments.of(new Taught.Range(Unit.SECONDS, 30, 90, Per.SIDE), "30 to 90 seconds a side"),
                Arguments.of(new Taught.Range(Unit.BREATHS, 3, 5, null), "3 to 5 breaths"),
                Arguments.of(new Taught.Range(Unit.ROUNDS, 2, 3, Per.SET), "2 to 3 sets of both sides"),
                Arguments.of(new Taught.UpTo(Unit.SECONDS, 60, null), "up to 60 seconds"),
                Arguments.of(new Taught.UpTo(Unit.BREATHS, 10, null), "up to 10 breaths"),
                Arguments.of(new Taught.UpTo(Unit.ROUNDS, 1, null), "up to 1 round"),
                Arguments.of(new Taught.AtLeast(Unit.SECONDS, 300, null), "at least 5 minutes"),
                Arguments.of(new Taught.AtLeast(Unit.BREATHS, 5, Per.SIDE), "at least 5 breaths a side"),
                Arguments.of(new Taught.AtLeast(Unit.ROUNDS, 2, null), "at least 2 rounds"),
                Arguments.of(new Taught.Open(Unit.SECONDS, "a short while", null), "a short while"),
                Arguments.of(new Taught.Open(Unit.BREATHS, "a few breaths", Per.SIDE), "a few breaths a side"),
                Arguments.of(new Taught.Open(Unit.ROUNDS, "several rounds", null), "several rounds"),
                Arguments.of(new Taught.Open(null, "or longer", Per.SIDE), "or longer"),
                Arguments.of(new Taught.Until("the spine feels warm", null, null), "until the spine feels warm"));
    }

    @ParameterizedTest
    @MethodSource("taughtDoses")
    void saysWhatWasTaughtAndWhatIsPlanned(Taught taught, String words) {
        var plan = plan(POSE, inLife(), held(breaths(3, 5, 8), taught));

        assertThat(plan.explanations())
                .extracting(Explanation::segment, Explanation::kind, Explanation::text)
                .contains(tuple(0, Choice.DOSE, "Taught as “%s”; we plan 5 breaths.".formatted(words)));
    }

    @Test
    void saysSoWhenNoLengthWasTaught() {
        var plan = plan(POSE, inLife(), held(rounds(1, 1, 2), NOTHING));

        assertThat(plan.explanations())
                .extracting(Explanation::segment, Explanation::kind, Explanation::text)
                .contains(tuple(0, Choice.DOSE, "The teacher names no length; we plan 1 round."));
    }

    @ParameterizedTest
    @EnumSource
    void needsNoReasonForAnExactDose(Unit unit) {
        var plan = plan(POSE, inLife(), held(seconds(5, 5, 5), new Taught.Exactly(unit, 5, null)));

        assertThat(plan.explanations()).noneMatch(said -> said.kind() == Choice.DOSE);
    }

    @Test
    void joinsTheAlternativesOfADose() {
        var words = new DoseWords(Vocabulary.ENGLISH)
                .taught(CatalogFixture.referenceClass().blocks().stream()
                        .flatMap(block -> block.steps().stream())
                        .filter(step -> step.pose().equals("thread-the-needle"))
                        .findFirst()
                        .orElseThrow()
                        .dose()
                        .taught());

        assertThat(words).isEqualTo("30 to 90 seconds a side, or longer");
    }

    @Test
    void saysWhatIsUsualInTheUnitOfWhatIsPlanned() {
        var step = CatalogFixture.referenceClass().blocks().stream()
                .flatMap(block -> block.steps().stream())
                .filter(one -> one.dose().planning().unit() == Unit.SECONDS)
                .findFirst()
                .orElseThrow();
        var words = new DoseWords(Vocabulary.ENGLISH);

        assertThat(words.usual(step, 300, 120)).isEqualTo("5");
        assertThat(words.usual(step, 300, 90)).isEqualTo("5 minutes");
        assertThat(words.usual(step, 30, 120)).isEqualTo("30 seconds");
        assertThat(words.usual(step, 30, 20)).isEqualTo("30");
    }

    @Test
    void offersEachLevelItsVariationUntilAHigherOneNamesAnother() {
        var pose = pose(
                BEGINNER,
                variation("soft", Direction.EASIER, BEGINNER, null),
                variation("deep", Direction.HARDER, ADVANCED, null));
        var step = offering(new Offer(BEGINNER, "soft", "Softly."), new Offer(ADVANCED, "deep", null));

        assertThat(formOf(pose, BEGINNER, step)).isEqualTo("soft");
        assertThat(formOf(pose, INTERMEDIATE, step)).isEqualTo("soft");
        assertThat(formOf(pose, ADVANCED, step)).isEqualTo("deep");
        assertThat(plan(pose, wishes(BEGINNER, 4000, 1), step).segments())
                .extracting(Segment::cue)
                .containsExactly("Softly.");
    }

    @Test
    void leadsOnlyAdvancedPractitionersThroughToTheDeepestForm() {
        var pose = pose(
                BEGINNER,
                variation("bind", Direction.HARDER, INTERMEDIATE, "straight"),
                variation("straight", Direction.HARDER, INTERMEDIATE, "bind"));
        var step = offering(new Offer(INTERMEDIATE, "bind", null));

        assertThat(formOf(pose, BEGINNER, step)).isNull();
        assertThat(formOf(pose, INTERMEDIATE, step)).isEqualTo("bind");
        assertThat(formOf(pose, ADVANCED, step)).isEqualTo("straight");
        assertThat(reason(pose, INTERMEDIATE, step))
                .isEqualTo("The Pose at intermediate level: The bind. Once it is steady, The straight may follow within"
                        + " the same hold.");
        assertThat(reason(pose, ADVANCED, step))
                .isEqualTo("The Pose at advanced level: The bind first, and within the same hold on to The straight.");
    }

    @Test
    void saysHowFarTheClassGoesWhenSomebodyWishesForMore() {
        var sequence = SequenceFixture.classFor(List.of(BEGINNER), offering());

        assertThat(Plans.of(sequence, Repertoire.of(List.of(POSE)), wishes(ADVANCED, 4000, 1))
                        .explanations())
                .extracting(Explanation::segment, Explanation::kind, Explanation::text)
                .contains(tuple(
                        null,
                        Choice.VARIATION,
                        "This class goes as far as beginner level; at advanced level you get its deepest forms."));
    }

    @Test
    void givesBeginnersTheEasierFormOfAPoseThatAsksForMore() {
        var pose = pose(INTERMEDIATE, variation("half", Direction.EASIER, BEGINNER, null));

        assertThat(formOf(pose, BEGINNER, offering())).isEqualTo("half");
        assertThat(formOf(pose, INTERMEDIATE, offering())).isNull();
        assertThat(reason(pose, BEGINNER, offering()))
                .isEqualTo("The Pose as taught is for intermediate practice; this is its easier form, The half.");
    }

    @Test
    void leavesAHardVariationOutWhereThePoseItselfIsFine() {
        var pose = pose(BEGINNER, variation("opened", Direction.HARDER, INTERMEDIATE, null));
        var step = taughtAs("opened", offering());

        assertThat(formOf(pose, BEGINNER, step)).isNull();
        assertThat(formOf(pose, INTERMEDIATE, step)).isEqualTo("opened");
        assertThat(reason(pose, BEGINNER, step)).contains("The Pose without it is just as good");
    }

    @Test
    void saysSoWhenThereIsNothingEasier() {
        assertThat(reason(pose(ADVANCED), BEGINNER, offering())).contains("no easier form");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 599, 600})
    void dividesEveryDurationBySpeedAndNeverHoldsForNothing(int speed) {
        var life = CatalogFixture.plan(CatalogFixture.referenceClass(), inLife());
        var rehearsal = CatalogFixture.plan(CatalogFixture.referenceClass(), wishes(INTERMEDIATE, 4000, speed));

        for (int index = 0; index < life.segments().size(); index++) {
            var slow = life.segments().get(index);
            var fast = rehearsal.segments().get(index);
            assertThat(fast.millis()).isPositive().isEqualTo(Math.round(slow.millis() / (double) speed));
            assertThat(fast.transitionMillis()).isEqualTo(Math.round(slow.transitionMillis() / (double) speed));
        }
        assertThat(rehearsal.explanations().stream().anyMatch(said -> said.kind() == Choice.REHEARSAL))
                .isEqualTo(speed > 1);
    }

    @Test
    void keepsAMillisecondOfTheShortestHold() {
        assertThat(wishes(BEGINNER, 2000, 600).paced(1)).isEqualTo(1);
        assertThat(wishes(BEGINNER, 2000, 600).paced(0)).isZero();
    }

    @Test
    void givesTheSameBytesAndTheSameIdForTheSameWishes() {
        var first = PlanDocument.of(CatalogFixture.referencePlan(), CatalogFixture.JSON);
        var second = PlanDocument.of(CatalogFixture.referencePlan(), CatalogFixture.JSON);
        var other = PlanDocument.of(
                CatalogFixture.plan(CatalogFixture.referenceClass(), wishes(INTERMEDIATE, 4001, 1)),
                CatalogFixture.JSON);

        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.id()).isEqualTo(first.id()).isNotEqualTo(other.id());
    }

    private static String formOf(Pose pose, Level level, Step step) {
        var form =
                plan(pose, wishes(level, 4000, 1), step).segments().getFirst().variation();
        return form == null ? null : form.slug();
    }

    private static String reason(Pose pose, Level level, Step step) {
        return plan(pose, wishes(level, 4000, 1), step).explanations().stream()
                .filter(said -> said.kind() == Choice.VARIATION)
                .map(Explanation::text)
                .findFirst()
                .orElseThrow();
    }
}
