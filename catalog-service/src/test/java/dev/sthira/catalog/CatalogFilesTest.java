package dev.sthira.catalog;

import static dev.sthira.catalog.CatalogFiles.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every file of the catalog against its schema, and the schemas against files that should not pass.
class CatalogFilesTest {
    private static final CatalogFiles FILES = CatalogFiles.read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMA_OF = Map.of(
            "poses", schema("pose"),
            "sequences", schema("sequence"),
            "translations", schema("translation"));

    @TestFactory
    Stream<DynamicTest> everyFileFollowsItsSchema() {
        return forEachFile(
                (name, file) -> assertThat(schemaOf(name).validate(file)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> anUnknownPropertyIsRefusedWhereverItStands() {
        return forEachFile((name, file) -> objects("", file).forEach(place -> {
            var altered = file.deepCopy();
            ((ObjectNode) altered.at(place)).put("surprise", 1);
            assertThat(schemaOf(name).validate(altered))
                    .as("%s%s/surprise", name, place)
                    .isNotEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsNamedAfterItsSlug() {
        return forEachFile((name, file) -> assertThat(name)
                .endsWith("/" + file.path("slug").asText(file.path("translates").asText())));
    }

    @Test
    void everyNoteOnAnotherNameIsSaidInEveryLanguage() {
        var untold = new ArrayList<String>();
        FILES.poses().forEach((slug, pose) -> {
            for (int i = 0; i < pose.path("aliases").size(); i++) {
                var place = "/aliases/%d/note".formatted(i);
                for (var language : CatalogFiles.LANGUAGES) {
                    var texts = FILES.translations().get("translations/%s/poses/%s".formatted(language, slug));
                    if (pose.at(place).isTextual()
                            && !texts.path("texts").path(place).isTextual()) {
                        untold.add("%s in %s: %s".formatted(slug, language, place));
                    }
                }
            }
        });
        assertThat(untold).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsNormalisedAndTidy() {
        return forEachFile((name, file) -> assertThat(strings(file))
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC), "NFC")
                .allMatch(text -> text.equals(text.strip()) && !text.contains("  "), "no stray blanks")
                .noneMatch(text -> text.contains("’"), "one kind of apostrophe"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            poses/bow | /cautions/0 | {"kind": "modify", "for": ["knees"], "text": "a", "reason": "b"}
            poses/bow | /cautions/0 | {"kind": "avoid", "for": ["knees"], "text": "a", "reason": "b", "variation": "strap"}
            poses/bow | /cautions/0 | {"kind": "avoid", "for": ["elbow"], "text": "a", "reason": "b"}
            poses/bow | /cautions/0 | {"kind": "avoid", "for": ["knees"], "text": "a"}
            poses/bow | /sidedness  | "both"
            poses/bow | /slug       | "Bow"
            poses/bow | /summary    | "<b>Bow</b>"
            poses/bow | /format     | "open-sequence-file/2"
            poses/bow | /position/start | "face-down"
            poses/bow | /sanskrit/iast  | "Dhanurâsana"
            poses/bow | /sanskrit/plain | "Dhanurāsana"
            poses/bow | /usualDose  | {"unit": "rounds", "shortest": 1, "usual": 2, "longest": 3}
            poses/bow | /usualDose  | {"unit": "breaths", "shortest": 1, "usual": 2}
            poses/bow | /usualDose  | {"unit": "breaths", "shortest": 0, "usual": 2, "longest": 3}
            sequences/back-strengthening | /blocks/0/steps/0/dose/taught   | []
            sequences/back-strengthening | /blocks/0/steps/0/dose/taught/0 | {"shape": "range", "unit": "rounds", "from": 3}
            sequences/back-strengthening | /blocks/0/steps/0/dose/taught/0 | {"shape": "up-to", "unit": "rounds", "from": 3}
            sequences/back-strengthening | /blocks/0/steps/0/dose/taught/0 | {"shape": "at-least", "unit": "rounds", "to": 3}
            sequences/back-strengthening | /blocks/0/steps/0/dose/taught/0 | {"shape": "exactly", "count": 3}
            sequences/back-strengthening | /blocks/0/steps/0/dose/taught/0 | {"shape": "until"}
            sequences/back-strengthening | /blocks/0/steps/0/dose/taught/0 | {"shape": "open"}
            sequences/back-strengthening | /blocks/0/steps/0/dose/taught/0 | {"shape": "none", "unit": "rounds"}
            sequences/back-strengthening | /blocks/0/steps/0/sides     | "both"
            sequences/back-strengthening | /blocks/0/steps/1/sides     | "none"
            sequences/back-strengthening | /blocks/0/steps/1/firstSide | "middle"
            sequences/back-strengthening | /safety/2/figures/0/value   | "2001"
            """)
    void whatMakesNoSenseIsRefused(String name, String place, String value) {
        assertThat(schemaOf(name).validate(with(file(name), place, json(value))))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | /version        | 1
            true  | /texts          | {"/cues/0/text": "Komm auf Hände und Knie."}
            false | /texts          | {"name": "Katze"}
            false | /texts          | {"/name": "<i>Katze</i>"}
            false | /texts          | {}
            false | /translates     | "cat"
            false | /language       | "german"
            false | /version        | null
            """)
    void aTranslationNamesTextsOfOneEditionByPointer(boolean accepted, String place, String value) {
        var translation = json("""
                {"format": "open-sequence-file/1", "language": "de", "translates": "poses/cat", "version": 1,
                 "texts": {"/name": "Katze"}}""");
        assertThat(schemaOf("translations/de").validate(with(translation, place, json(value))))
                .matches(errors -> errors.isEmpty() == accepted);
    }

    private interface FileCheck {
        void check(String name, JsonNode file);
    }

    private static Stream<DynamicTest> forEachFile(FileCheck check) {
        return FILES.all().entrySet().stream()
                .map(file -> dynamicTest(file.getKey(), () -> check.check(file.getKey(), file.getValue())));
    }

    /// The pointers of all objects in a tree.
    private static Stream<String> objects(String pointer, JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                Stream.concat(
                        Stream.of(pointer),
                        object.properties().stream()
                                .flatMap(field -> objects(pointer + "/" + field.getKey(), field.getValue())));
            case ArrayNode array ->
                IntStream.range(0, array.size()).boxed().flatMap(i -> objects(pointer + "/" + i, array.get(i)));
            default -> Stream.empty();
        };
    }

    private static JsonNode with(JsonNode file, String pointer, JsonNode value) {
        var altered = file.deepCopy();
        var place = JsonPointer.compile(pointer);
        switch (altered.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
            default -> throw new IllegalArgumentException(pointer);
        }
        return altered;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode file(String name) {
        return Objects.requireNonNull(FILES.all().get(name), name);
    }

    private static Schema schemaOf(String file) {
        return Objects.requireNonNull(SCHEMA_OF.get(file.substring(0, file.indexOf('/'))), file);
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:catalog/schema/%s.schema.json".formatted(name)));
    }
}
