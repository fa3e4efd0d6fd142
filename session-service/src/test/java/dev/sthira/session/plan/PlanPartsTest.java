package dev.sthira.session.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sthira.session.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the OpenAPI document says of wishes and plans is what the catalog's contract says of them.
class PlanPartsTest {
    private static final Path CATALOG = Path.of("..", "catalog-service", "contract");
    private static final Path SESSION = Path.of("contract", "openapi.yaml");
    private static final Path WISH = Path.of("src", "main", "resources", "META-INF", "openapi", "wish.yaml");
    private static final Path ACTUAL = Path.of("target", "contract", "wish.yaml");

    @ParameterizedTest
    @CsvSource({
        "PlanSegment, /$defs/segment",
        "PlanExplanation, /$defs/explanation",
        "PlanSequence, /properties/sequence"
    })
    void aPartOfAPlanIsWhatTheCatalogWrites(String part, String written) throws IOException {
        assertThat(Schemas.of(SESSION).meaning("/components/schemas/" + part).toPrettyString())
                .isEqualTo(Schemas.of(CATALOG.resolve("plan.schema.json"))
                        .meaning(written)
                        .toPrettyString());
    }

    @Test
    void aWishIsWhatTheCatalogTakes() throws IOException {
        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(ACTUAL, taken());

        assertThat(WISH)
                .as("%s; if the catalog's change is meant, copy %s over it", WISH, ACTUAL)
                .hasSameTextualContentAs(ACTUAL);
    }

    private static String taken() throws IOException {
        JsonNode contract =
                new YAMLMapper().readTree(CATALOG.resolve("openapi.yaml").toFile());
        var parts = new TreeMap<String, Object>();
        collect(contract.at("/paths/~1plans/post/requestBody/content/application~1json/schema"), contract, parts);
        return "# Made of the catalog's contract/openapi.yaml; PlanPartsTest says how.\n"
                + YAMLMapper.builder()
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .build()
                        .writeValueAsString(Map.of("openapi", "3.1.0", "components", Map.of("schemas", parts)));
    }

    private static void collect(JsonNode from, JsonNode contract, Map<String, Object> parts) {
        for (var reference : from.findValuesAsText("$ref")) {
            var part = contract.at(reference.substring(1));
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            if (parts.putIfAbsent(name, new ObjectMapper().convertValue(part, Map.class)) == null) {
                collect(part, contract, parts);
            }
        }
    }
}
