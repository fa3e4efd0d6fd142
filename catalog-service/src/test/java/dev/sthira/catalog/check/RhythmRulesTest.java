package dev.sthira.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.plan.CatalogFixture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmRulesTest {
    private static final Checks CHECKS = new Checks(CatalogFixture.JSON);
    private static final String FIRST = "/blocks/0/steps/0";
    private static final String EVEN = "/blocks/1/steps/0";

    @Test
    void findsNothingInThePracticesAndClassesOfTheCatalog() {
        CatalogFiles.read()
                .poses()
                .forEach((slug, pose) ->
                        assertThat(checked(slug, pose, _ -> {})).as(slug).isEmpty());
        CatalogFiles.read()
                .sequences()
                .forEach((slug, file) -> assertThat(ofClass(file)).as(slug).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "in, 0, must be at least 1",
        "in, 1000, must be at most 20",
        "out, 0, must be at least 1",
        "out, 1000, must be at most 20",
        "hold, -1, must be at least 0",
        "hold, 1000, must be at most 20",
        "pause, 1000, must be at most 20"
    })
    void namesTheCountAndItsBounds(String count, int seconds, String message) {
        assertThat(pose("box-breath", box -> box.withObject("/counts").put(count, seconds)))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.pointer()).isEqualTo("/counts/" + count);
                    assertThat(flaw.message()).isEqualTo(message);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "box-breath, 15, 16",
        "equal-breath, 16, 8",
        "alternate-nostril, 8, 16",
        "skull-shining, 30, 60",
    })
    void asksForRoundsThatAddUp(String practice, int wrong, int right) {
        assertThat(pose(practice, file -> file.withObject("/usualDose").put("secondsPerRound", wrong)))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.pointer()).isEqualTo("/usualDose/secondsPerRound");
                    assertThat(flaw.message()).startsWith("must be %d,".formatted(right));
                });
    }

    @Test
    void asksForOneOfCountsAndStrokes() {
        assertThat(pose("box-breath", box -> box.remove("counts"))).isNotEmpty();
        assertThat(pose("bridge", bridge -> bridge.set("counts", counts(4, 0, 4, 0))))
                .extracting(Flaw::pointer)
                .contains("/counts");
        assertThat(pose(
                        "box-breath",
                        box -> box.putObject("bells").put("start", 1).put("end", 1)))
                .extracting(Flaw::pointer)
                .contains("/bells");
    }

    @Test
    void asksForStrokesThatEndOnAWholeSecond() {
        assertThat(pose(
                        "skull-shining",
                        file -> file.withObject("/strokes").put("count", 31).put("perMinute", 70)))
                .extracting(Flaw::pointer)
                .contains("/strokes/count");
    }

    @Test
    void measuresASittingByTheClock() {
        assertThat(pose("silent-sitting", file -> file.set("usualDose", rounds(10))))
                .extracting(Flaw::pointer)
                .containsExactly("/usualDose/unit");
    }

    @Test
    void letsAClassCountAsItLikesAndHoldOnlyWhatIsHeld() {
        assertThat(step(EVEN, even -> {
                    even.set("counts", counts(6, 0, 6, 0));
                    even.withObject("/dose/planning").put("secondsPerRound", 12);
                }))
                .isEmpty();
        assertThat(step(EVEN, even -> {
                    even.set("counts", counts(4, 4, 4, 0));
                    even.withObject("/dose/planning").put("secondsPerRound", 12);
                }))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.pointer()).isEqualTo(EVEN + "/counts/hold");
                    assertThat(flaw.message()).isEqualTo("must be 0; equal-breath does not hold the breath here");
                });
    }

    @Test
    void keepsAStepToTheKindOfItsPractice() {
        assertThat(step(FIRST, step -> step.put("kind", "pose")))
                .extracting(Flaw::message)
                .containsExactly("must be breathing, as three-part-breath is");
        assertThat(step(
                        FIRST,
                        step -> step.set(
                                "bells",
                                CatalogFixture.JSON
                                        .createObjectNode()
                                        .put("start", 1)
                                        .put("end", 1))))
                .extracting(Flaw::pointer)
                .containsExactly(FIRST + "/bells");
    }

    private static List<Flaw> pose(String slug, Consumer<ObjectNode> change) {
        return checked(slug, CatalogFiles.read().pose(slug), change);
    }

    private static List<Flaw> checked(String slug, JsonNode pose, Consumer<ObjectNode> change) {
        return CHECKS.pose(source(slug, pose, change), known -> Optional.of(CatalogFixture.pose(known)));
    }

    private static List<Flaw> step(String at, Consumer<ObjectNode> change) {
        ObjectNode file = CatalogFiles.read().sequences().get("breathing-break").deepCopy();
        change.accept((ObjectNode) file.at(at));
        return ofClass(file);
    }

    private static List<Flaw> ofClass(JsonNode file) {
        return CHECKS.sequence(source("class", file, _ -> {}), known -> Optional.of(CatalogFixture.pose(known)));
    }

    private static Source source(String name, JsonNode file, Consumer<ObjectNode> change) {
        ObjectNode changed = file.deepCopy();
        change.accept(changed);
        return Source.read(name + ".json", changed.toPrettyString().getBytes(StandardCharsets.UTF_8))
                .files()
                .getFirst();
    }

    private static ObjectNode counts(int in, int hold, int out, int pause) {
        return CatalogFixture.JSON
                .createObjectNode()
                .put("in", in)
                .put("hold", hold)
                .put("out", out)
                .put("pause", pause);
    }

    private static ObjectNode rounds(int seconds) {
        return CatalogFixture.JSON
                .createObjectNode()
                .put("unit", "rounds")
                .put("shortest", 1)
                .put("usual", 2)
                .put("longest", 3)
                .put("secondsPerRound", seconds);
    }
}
