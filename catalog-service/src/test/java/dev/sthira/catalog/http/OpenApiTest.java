package dev.sthira.catalog.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OpenApiTest {
    private static final Path CONTRACT = Path.of("contract/openapi.yaml");
    private static final Path ACTUAL = Path.of("target/contract/openapi.yaml");

    @Test
    void theStoredDocumentIsTheServedOne() throws IOException {
        var actual = sorted(document());
        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(ACTUAL, actual);

        assertThat(actual)
                .as("%s; if the change is meant, copy %s over it", CONTRACT, ACTUAL)
                .isEqualTo(Files.readString(CONTRACT));
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItRefuses() throws IOException {
        var api = document();
        for (var operation : operations(api)) {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("tags")).isNotEmpty();
            assertThat(operation.path("responses").fieldNames()).toIterable().hasSizeGreaterThan(2);
            operation
                    .path("parameters")
                    .forEach(parameter -> assertThat(
                                    resolved(api, parameter).path("description").asText())
                            .isNotBlank());
        }
    }

    @Test
    void everyBodyAndEveryPlaceInAnAddressIsShownByAnExample() throws IOException {
        var api = document();
        for (var operation : operations(api)) {
            var name = operation.path("operationId").asText();
            shown(name, operation.path("requestBody"));
            operation.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> shown(name, answer.getValue()));
            operation
                    .path("parameters")
                    .forEach(parameter -> assertThat(resolved(api, parameter).has("example"))
                            .as("%s: %s", name, parameter)
                            .isTrue());
        }
    }

    // Schemas, of which there are five, are shown where they are served; the kinds of problems are the kit's.
    private static void shown(String operation, JsonNode message) {
        message.path("content").properties().stream()
                .filter(form -> form.getKey().equals("application/json"))
                .filter(_ -> !List.of("listProblemKinds", "explainProblemKind").contains(operation))
                .forEach(form -> assertThat(form.getValue().has("examples"))
                        .as(operation)
                        .isTrue());
    }

    @Test
    void everyExampleIsOneOfItsSchema() throws IOException {
        var api = document();
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        api.at("/components/examples").properties().forEach(example -> {
            var schema = new ObjectMapper().createObjectNode();
            schema.put("$ref", "#/components/schemas/" + example.getKey());
            schema.set("components", api.path("components"));
            assertThat(schemas.getSchema(schema).validate(example.getValue().path("value")))
                    .as(example.getKey())
                    .isEmpty();
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        var api = document();
        for (var reference : api.findValuesAsText("$ref")) {
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void plansNeedATokenAndPosesDoNot() throws IOException {
        var api = document();

        assertThat(api.at("/paths/~1plans/post/security/0/token").isArray()).isTrue();
        assertThat(api.at("/paths/~1poses/get/security").isEmpty()).isTrue();
        assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    // The order of keys in the served document differs from build to build.
    private static String sorted(JsonNode api) throws IOException {
        return YAMLMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build()
                .writeValueAsString(new ObjectMapper().convertValue(api, Map.class));
    }

    private static List<JsonNode> operations(JsonNode api) {
        var operations = new ArrayList<JsonNode>();
        api.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }
}
