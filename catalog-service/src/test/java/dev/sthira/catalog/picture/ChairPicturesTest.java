package dev.sthira.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.file.Figures;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.TranslatedFixture;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.kit.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where a class is taught on the chair, its pictures are.
class ChairPicturesTest {
    private static final Figures FIGURES = new Figures(new ObjectMapper());
    private static final Set<Position> SEATS = Set.of(Position.SEATED, Position.SEATED_ON_CHAIR);
    private static final double LOWEST_SEAT = 45;
    private static final double SUNK = 4;

    static Stream<Sequence> classes() {
        return CatalogFixture.classes().stream()
                .map(slug -> TranslatedFixture.sequence(slug, "en"))
                .filter(sequence -> sequence.blocks().stream().anyMatch(ChairPicturesTest::onTheChair));
    }

    @Test
    void thereAreClassesThatNeverLeaveTheChair() {
        assertThat(classes().filter(Sequence::staysOnTheChair).map(Sequence::slug))
                .contains("wheelchair", "desk-break", "breathing-break");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void showsAChairWhereverABlockBeginsOnOne(Sequence sequence) {
        var words = Objects.requireNonNull(Words.all("/sheet/words").get("en"));
        var cells = new ContactCells(FigureFixture.pictures(), ChairPicturesTest::pose, words)
                .of(sequence)
                .iterator();
        var floored = new ArrayList<String>();
        for (var block : sequence.blocks()) {
            for (var step : block.steps()) {
                var cell = cells.next();
                if (onTheChair(block) && seated(step) && !hasAChair(Objects.requireNonNull(cell.scene()))) {
                    floored.add(cell.name());
                }
            }
        }
        assertThat(floored).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyFormThatAPlanMayTakeThereSitsOnTheChairAndReaches(Sequence sequence) {
        var taught = sequence.blocks().stream()
                .filter(ChairPicturesTest::onTheChair)
                .flatMap(block -> block.steps().stream())
                .map(step -> pose(step.pose()))
                .distinct();
        assertThat(taught.flatMap(ChairPicturesTest::seatedForms)).allSatisfy(form -> {
            assertThat(form.figures())
                    .as(form.name())
                    .allMatch(figure -> figure.pelvis().y() >= LOWEST_SEAT);
            assertThat(form.figures().stream().flatMap(figure -> Warnings.of(Puppet.pose(figure)).stream()))
                    .as(form.name())
                    .noneMatch(ChairPicturesTest::grave);
        });
    }

    private record Form(String name, List<Figure> figures) {}

    private static Stream<Form> seatedForms(Pose pose) {
        var own = new Form(pose.slug(), FIGURES.onAChair(pose.slug(), null));
        var others = pose.variations().stream()
                .filter(form -> SEATS.contains(pose.position(form).start()))
                .map(form -> new Form(pose.slug() + "/" + form.slug(), FIGURES.onAChair(pose.slug(), form.slug())));
        return SEATS.contains(pose.position().start()) ? Stream.concat(Stream.of(own), others) : others;
    }

    private static boolean onTheChair(Sequence.Block block) {
        return block.start().position() == Position.SEATED_ON_CHAIR;
    }

    private static boolean seated(Sequence.Step step) {
        var pose = pose(step.pose());
        var form = step.variation() == null
                ? null
                : pose.variation(step.variation()).orElseThrow();
        return SEATS.contains(pose.position(form).start());
    }

    private static boolean hasAChair(Scene scene) {
        return scene.shapes().stream().anyMatch(shape -> shape.fill() == Paint.WOOD);
    }

    private static Pose pose(String slug) {
        return TranslatedFixture.pose(slug, "en");
    }

    private static boolean grave(String warning) {
        var number = warning.replaceFirst(".*?([0-9.]+)[^0-9]*$", "$1");
        return Double.parseDouble(number) > SUNK;
    }
}
