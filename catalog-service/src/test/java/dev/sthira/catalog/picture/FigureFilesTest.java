package dev.sthira.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sthira.catalog.CatalogFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FigureFilesTest {
    private static final int LARGEST = 12_000;
    private static final double SUNK = 4;
    private final CatalogFiles catalog = CatalogFiles.read();

    @Test
    void everyFigureFileKeepsToItsSchema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("classpath:catalog/schema/figure.schema.json"));

        FigureFixture.files()
                .forEach((slug, file) ->
                        assertThat(schema.validate(file)).as(slug).isEmpty());
    }

    @Test
    void everyPoseAndEachOfItsVariationsIsDrawn() {
        var figures = FigureFixture.figures();
        var missing = new ArrayList<String>();
        catalog.poses().forEach((slug, pose) -> {
            if (!isDrawn(pose)) {
                return;
            }
            var drawn = figures.containsKey(slug) ? figures.get(slug).figures().keySet() : new TreeSet<String>();
            wanted(pose).stream()
                    .filter(variation -> !drawn.contains(variation))
                    .forEach(variation -> missing.add(slug + "/" + variation));
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void nothingIsDrawnThatNoPoseFileKnows() {
        var strange = new ArrayList<String>();
        FigureFixture.figures().forEach((slug, file) -> {
            var known = wanted(catalog.pose(slug));
            file.figures().keySet().stream()
                    .filter(variation -> catalog.pose(slug).isMissingNode() || !known.contains(variation))
                    .forEach(variation -> strange.add(slug + "/" + variation));
        });

        assertThat(strange).isEmpty();
    }

    @Test
    void aFileIsNamedAfterItsPose() {
        FigureFixture.files()
                .forEach((slug, file) -> assertThat(file.path("pose").asText()).isEqualTo(slug));
    }

    @Test
    void everyPoseWithSidesSaysWhichSideIsShown() {
        var figures = FigureFixture.figures();
        catalog.poses().forEach((slug, pose) -> {
            if (figures.containsKey(slug) && pose.path("sidedness").asText().equals("one-side-then-other")) {
                assertThat(figures.get(slug).figures().get("")).as(slug).anyMatch(figure -> figure.side() != null);
            }
        });
    }

    @Test
    void nobodyReachesWhereNobodyCanReach() {
        FigureFixture.drawn()
                .forEach(drawn -> assertThat(drawn.skeletons().stream()
                                .flatMap(skeleton -> Warnings.of(skeleton).stream())
                                .filter(warning -> grave(warning))
                                .toList())
                        .as(drawn.name())
                        .isEmpty());
    }

    private static boolean grave(String warning) {
        var number = warning.replaceFirst(".*?([0-9.]+)[^0-9]*$", "$1");
        return Double.parseDouble(number) > SUNK;
    }

    @Test
    void everyPictureIsSmall() {
        FigureFixture.drawn()
                .forEach(drawn -> assertThat(new Svg(Theme.LIGHT, Manner.STYLED)
                                .document(Scene.of(drawn.skeletons()), false, new Caption("en", drawn.name(), "")))
                        .as(drawn.name())
                        .hasSizeLessThan(LARGEST * drawn.skeletons().size()));
    }

    private static boolean isDrawn(JsonNode pose) {
        return !pose.path("kind").asText().equals("transition");
    }

    private static List<String> wanted(JsonNode pose) {
        var wanted = new ArrayList<>(List.of(""));
        CatalogFiles.each(pose.path("variations"))
                .forEach(variation -> wanted.add(variation.path("slug").asText()));
        return wanted;
    }
}
