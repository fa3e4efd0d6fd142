package dev.sthira.catalog.sequence;

import static dev.sthira.catalog.CatalogFiles.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.CatalogFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every fact of the reference class, written down independently of the catalog, against the catalog's files.
class ReferenceClassFactsTest {
    private static final CatalogFiles FILES = CatalogFiles.read();
    private static final List<Fact> FACTS = Fact.all();
    private static final TaughtClass LESSON = lesson(FILES.sequences().get("back-strengthening"));

    @TestFactory
    Stream<DynamicTest> holdsEveryFact() {
        return FACTS.stream()
                .map(fact -> dynamicTest(
                        fact.name(), () -> assertThat(fact.holdsIn(LESSON)).isTrue()));
    }

    @Test
    void hasTheBlocksAndRestsInTheirOrderAndNoOthers() {
        var rows = each(CatalogFiles.resource("/facts/back-strengthening.json").path("rows"))
                .map(row -> row.path("row").asText())
                .toList();
        assertThat(LESSON.rows()).isEqualTo(rows);
    }

    @Test
    void hasThePosturesOfEachBlockInTheirOrder() {
        for (var row : LESSON.rows()) {
            var steps = LESSON.steps(row).toList();
            var places = postures(row)
                    .map(posture ->
                            steps.indexOf(LESSON.steps(row, posture).findFirst().orElseThrow()))
                    .toList();
            assertThat(places).as("row %s", row).isSorted();
        }
    }

    @Test
    void hasNoStepThatIsNoFact() {
        for (var row : LESSON.rows()) {
            assertThat(LESSON.steps(row))
                    .as("row %s", row)
                    .allMatch(step -> postures(row)
                            .anyMatch(posture ->
                                    FILES.posesOf(step).anyMatch(pose -> TaughtClass.answers(pose, posture))));
        }
    }

    /// What is compared must bite: whatever of the sequence is lost or changed, some fact no longer holds.
    @TestFactory
    Stream<DynamicTest> noticesWhateverIsLostOrAltered() {
        return changes("/blocks", LESSON.sequence().path("blocks"))
                .map(change -> dynamicTest(change.name(), () -> {
                    var altered = LESSON.sequence().deepCopy();
                    change.on().accept(altered);
                    assertThat(stillTrue(lesson(altered))).isFalse();
                }));
    }

    private record Change(String name, Consumer<JsonNode> on) {}

    private static final Set<String> FACTS_OF_THE_CLASS = Set.of(
            "blocks",
            "steps",
            "taught",
            "breath",
            "sanskrit",
            "start",
            "dose",
            "number",
            "title",
            "position",
            "pose",
            "variation",
            "shape",
            "unit",
            "from",
            "to",
            "count",
            "per",
            "sides",
            "orElse");

    private static Stream<Change> changes(String path, JsonNode node) {
        return switch (node) {
            case ArrayNode array ->
                IntStream.range(0, array.size())
                        .boxed()
                        .flatMap(i -> Stream.concat(
                                Stream.of(new Change(
                                        "without " + path + "/" + i, tree -> ((ArrayNode) tree.at(path)).remove(i))),
                                array.get(i).isContainerNode()
                                        ? changes(path + "/" + i, array.get(i))
                                        : Stream.of(new Change(
                                                "other " + path + "/" + i,
                                                tree -> ((ArrayNode) tree.at(path)).set(i, "other")))));
            case ObjectNode object ->
                object.properties().stream()
                        .filter(field -> FACTS_OF_THE_CLASS.contains(field.getKey()))
                        .flatMap(field -> field(path, field));
            default -> Stream.empty();
        };
    }

    private static Stream<Change> field(String path, Map.Entry<String, JsonNode> field) {
        var value = field.getValue();
        if (value.isContainerNode()) {
            return changes(path + "/" + field.getKey(), value);
        }
        return Stream.of(new Change("other " + path + "/" + field.getKey(), tree -> {
            var object = (ObjectNode) tree.at(path);
            switch (field.getKey()) {
                case "pose" -> object.put("pose", "stillness");
                case "number", "from", "to", "count" -> object.put(field.getKey(), value.asInt() + 1);
                default -> object.put(field.getKey(), "other");
            }
        }));
    }

    private static boolean stillTrue(TaughtClass lesson) {
        try {
            return lesson.rows().equals(LESSON.rows()) && FACTS.stream().allMatch(fact -> fact.holdsIn(lesson));
        } catch (AssertionError blockIsGone) {
            return false;
        }
    }

    private static Stream<String> postures(String row) {
        var names = new ArrayList<String>();
        FACTS.stream()
                .filter(fact -> fact.row().equals(row))
                .map(Fact::json)
                .filter(fact -> fact.path("kind").asText().equals("posture"))
                .forEach(fact -> names.add(fact.path("of").asText()));
        return names.stream();
    }

    private static TaughtClass lesson(JsonNode sequence) {
        return new TaughtClass(sequence, FILES);
    }
}
