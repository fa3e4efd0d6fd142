package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Breath by the count, quick breath and sittings, as a plan has them.
class BreathTest {
    private static final List<String> CLASSES =
            List.of("breathing-for-sleep", "breathing-break", "breathing-to-wake-up", "twenty-minutes-of-sitting");

    @ParameterizedTest
    @ValueSource(
            strings = {"breathing-for-sleep", "breathing-break", "breathing-to-wake-up", "twenty-minutes-of-sitting"})
    void countsTheSameHoweverLongTheBreathOfThePersonIs(String slug) {
        assertThat(breath(taught(slug, Level.INTERMEDIATE, null, 10_000)))
                .isNotEmpty()
                .isEqualTo(breath(taught(slug, Level.INTERMEDIATE, null, 3_000)));
    }

    @Test
    void scalesRoundsAndNeverCounts() {
        var brief = breath(taught("breathing-for-sleep", Level.BEGINNER, 10, 4_000));
        var ample = breath(taught("breathing-for-sleep", Level.BEGINNER, 25, 4_000));

        assertThat(ample)
                .extracting(Led::counts)
                .isEqualTo(brief.stream().map(Led::counts).toList());
        assertThat(rounds(ample)).isGreaterThan(rounds(brief));
    }

    private static int rounds(List<Led> practices) {
        return practices.stream().mapToInt(Led::rounds).sum();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void lastsAsLongAsItsBreathsAddUpToInWhateverForm(Level level) {
        for (var slug : CLASSES) {
            for (var concern : Concern.values()) {
                var plan = plan(slug, level, null, 4_000, Map.of(concern, Severity.MODERATE), Set.of());
                assertThat(breathing(plan)).allSatisfy(segment -> {
                    int sides = segment.side() == Segment.Side.ALTERNATING ? 2 : 1;
                    assertThat(segment.millis())
                            .as("%s for %s", segment.pose().slug(), concern)
                            .isEqualTo(sides * segment.rounds() * once(segment.pulse()));
                });
            }
        }
    }

    private static long once(Pulse pulse) {
        return pulse.counts() != null
                ? pulse.counts().in()
                        + pulse.counts().hold()
                        + pulse.counts().out()
                        + pulse.counts().pause()
                : pulse.strokes().count() * pulse.strokes().millis()
                        + pulse.strokes().rest();
    }

    @ParameterizedTest
    @EnumSource(
            value = Concern.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"HIGH_BLOOD_PRESSURE", "GLAUCOMA", "PREGNANCY_.*", "HEART", "AFTER_EYE_SURGERY"})
    void holdsAndDrivesNobodysBreathWhomItMayHurt(Concern concern) {
        for (var severity : Severity.values()) {
            for (var slug : CLASSES) {
                var plan = plan(slug, Level.ADVANCED, null, 4_000, Map.of(concern, severity), Set.of());
                assertThat(breathing(plan)).isNotEmpty().noneMatch(BreathTest::isHeldOrQuick);
            }
        }
    }

    private static boolean isHeldOrQuick(Segment segment) {
        return segment.pulse().strokes() != null || segment.pulse().counts().holds();
    }

    @Test
    void holdsTheBreathOfThosePractisedAndNoBeginners() {
        assertThat(breathing(taught("breathing-to-wake-up", Level.INTERMEDIATE, null, 4_000)))
                .filteredOn(segment -> segment.pose().slug().equals("box-breath"))
                .singleElement()
                .satisfies(box -> assertThat(box.pulse().counts()).isEqualTo(new Pulse.Breath(4000, 4000, 4000, 4000)));
        assertThat(breathing(taught("breathing-to-wake-up", Level.BEGINNER, null, 4_000)))
                .filteredOn(segment -> segment.pose().slug().equals("box-breath"))
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.variation().slug()).isEqualTo("without-holds");
                    assertThat(box.millis()).isEqualTo(box.rounds() * 8_000);
                });
    }

    @Test
    void keepsToTheCountsOfTheTeacherWhereTheyAreGiven() {
        assertThat(breathing(taught("breathing-break", Level.BEGINNER, null, 4_000)))
                .filteredOn(segment -> segment.pose().slug().equals("equal-breath"))
                .extracting(segment -> segment.pulse().counts())
                .containsExactly(new Pulse.Breath(5000, 0, 5000, 0));
    }

    @Test
    void ringsTheBellsOfASittingWithinIt() {
        assertThat(bells(taught("twenty-minutes-of-sitting", Level.BEGINNER, null, 4_000)))
                .containsExactly(new Pulse.Bell(0, 3), new Pulse.Bell(240_000, 1), new Pulse.Bell(480_000, 1));
    }

    @Test
    void ringsNoBellShortlyBeforeTheLast() {
        var bells = bells(taught("twenty-minutes-of-sitting", Level.BEGINNER, 28, 4_000));

        assertThat(bells.getLast().millis() - bells.get(bells.size() - 2).millis())
                .isGreaterThanOrEqualTo(120_000);
        assertThat(bells).hasSizeGreaterThan(3);
    }

    private static List<Pulse.Bell> bells(Plan plan) {
        return plan.segments().stream()
                .filter(segment -> segment.pose().slug().equals("silent-sitting"))
                .findFirst()
                .orElseThrow()
                .pulse()
                .bells();
    }

    @Test
    void goesToClientsWithCountsStrokesAndBells() throws IOException {
        var sitting = wire(taught("twenty-minutes-of-sitting", Level.BEGINNER, null, 4_000));
        var waking = wire(taught("breathing-to-wake-up", Level.ADVANCED, null, 4_000));

        assertThat(segment(sitting, "equal-breath").path("kind").asText()).isEqualTo("breathing");
        assertThat(segment(sitting, "equal-breath").path("counts").toString())
                .isEqualTo("{\"in\":4.0,\"hold\":0.0,\"out\":4.0,\"pause\":0.0}");
        assertThat(segment(sitting, "breath-counting").path("kind").asText()).isEqualTo("meditation");
        assertThat(segment(sitting, "breath-counting").path("bells").toString())
                .isEqualTo("[{\"seconds\":0.0,\"times\":1},{\"seconds\":300.0,\"times\":1}]");
        assertThat(segment(waking, "skull-shining").path("strokes").toString())
                .isEqualTo("{\"count\":30,\"seconds\":1.0,\"rest\":30.0}");
        assertThat(segment(sitting, "seated-rest").fieldNames())
                .toIterable()
                .doesNotContain("counts", "strokes", "bells");
    }

    private static JsonNode wire(Plan plan) throws IOException {
        return CatalogFixture.JSON.readTree(
                PlanDocument.of(plan, CatalogFixture.JSON).bytes());
    }

    private static JsonNode segment(JsonNode plan, String pose) {
        return plan.path("segments")
                .valueStream()
                .filter(segment -> segment.at("/pose/slug").asText().equals(pose))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Intent.class,
            names = {"SLEEP", "UNWIND"})
    void endsAClassThatCalmsInALongBreathOut(Intent intent) {
        for (var plan : composed(intent)) {
            var slugs = plan.segments();
            var last = slugs.get(slugs.size() - 2);
            assertThat(last.pose().kind()).isEqualTo(PoseKind.BREATHING);
            assertThat(last.pulse().counts().out())
                    .isGreaterThan(last.pulse().counts().in());
            assertThat(slugs.getLast().pose().kind()).isEqualTo(PoseKind.REST);
            assertThat(last.millis()).isLessThanOrEqualTo(plan.length().planned() / 6);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Intent.class,
            names = {"ENERGISE", "WARM_UP"})
    void beginsAClassThatWakesInAnEvenBreath(Intent intent) {
        for (var plan : composed(intent)) {
            var first = plan.segments().getFirst();
            assertThat(first.pose().kind()).isEqualTo(PoseKind.BREATHING);
            assertThat(first.pulse().counts().out())
                    .isLessThanOrEqualTo(first.pulse().counts().in());
            assertThat(plan.segments().stream().filter(it -> it.pose().kind() == PoseKind.BREATHING))
                    .hasSize(1);
        }
    }

    @Test
    void putsNoBreathIntoAClassForSomethingElse() {
        assertThat(Stream.of(Intent.STRENGTHEN, Intent.STRETCH, Intent.BALANCE, Intent.PRENATAL)
                        .flatMap(intent -> composed(intent).stream())
                        .flatMap(plan -> plan.segments().stream()))
                .noneMatch(segment -> segment.pose().kind() == PoseKind.BREATHING
                        || segment.pose().kind() == PoseKind.MEDITATION);
    }

    private static List<Plan> composed(Intent intent) {
        return IntStream.range(0, 20)
                .mapToObj(seed -> CatalogFixture.planned(wishes(
                        new Wishes.Composed(intent, List.of(), seed),
                        Level.INTERMEDIATE,
                        30,
                        4_000,
                        Map.of(),
                        Set.of())))
                .toList();
    }

    @Test
    void bringsNothingQuickBeforeSleepHoweverMuchItIsWanted() {
        var plan = plan("before-sleep", Level.ADVANCED, 20, 4_000, Map.of(), Set.of("skull-shining"));

        assertThat(plan.segments()).noneMatch(segment -> segment.pose().slug().equals("skull-shining"));
        assertThat(plan.explanations())
                .filteredOn(said -> "skull-shining".equals(said.pose()))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.kind()).isEqualTo(Choice.LEFT_OUT);
                    assertThat(said.text()).contains("wakes you up");
                });
    }

    @Test
    void bringsNoBreathToPrepareAPoseWith() {
        var wanted = CatalogFixture.REPERTOIRE.inOrder().stream()
                .filter(pose -> pose.kind() == PoseKind.POSE && pose.asks() >= 3)
                .map(Pose::slug)
                .toList();
        assertThat(wanted)
                .hasSizeGreaterThan(30)
                .allSatisfy(slug -> assertThat(breathing(
                                plan("seated-and-still", Level.ADVANCED, null, 4_000, Map.of(), Set.of(slug))))
                        .isEmpty());
    }

    /// A breathing practice as far as the breath of the person could touch it.
    private record Led(String pose, @Nullable Integer rounds, long millis, Pulse.@Nullable Breath counts) {}

    private static List<Led> breath(Plan plan) {
        return breathing(plan).stream()
                .map(it -> new Led(
                        it.pose().slug(), it.rounds(), it.millis(), it.pulse().counts()))
                .toList();
    }

    private static List<Segment> breathing(Plan plan) {
        return plan.segments().stream()
                .filter(segment -> segment.pose().kind() == PoseKind.BREATHING)
                .toList();
    }

    private static Plan taught(String slug, Level level, @Nullable Integer minutes, long breathMillis) {
        return plan(slug, level, minutes, breathMillis, Map.of(), Set.of());
    }

    private static Plan plan(
            String slug,
            Level level,
            @Nullable Integer minutes,
            long breathMillis,
            Map<Concern, Severity> body,
            Set<String> always) {
        return CatalogFixture.planned(
                wishes(new Wishes.Taught(slug, null), level, minutes, breathMillis, body, always));
    }

    private static Wishes wishes(
            Wishes.Source source,
            Level level,
            @Nullable Integer minutes,
            long breathMillis,
            Map<Concern, Severity> body,
            Set<String> always) {
        return new Wishes(
                source, level, breathMillis, minutes, new Body(body), Set.of(), always, null, Wishes.Pace.USUAL, 0, 1);
    }
}
