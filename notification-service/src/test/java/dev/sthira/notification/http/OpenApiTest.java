package dev.sthira.notification.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
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
    void everyOperationHasANameAndSaysWhatItDoesAndTakes() throws IOException {
        var names = new HashSet<String>();
        for (var operation : operations(document())) {
            var name = operation.path("operationId").asText();
            assertThat(name).matches("[a-z][A-Za-z]+");
            assertThat(names.add(name)).as(name).isTrue();
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("tags")).as(name).isNotEmpty();
            operation.path("parameters").forEach(parameter -> {
                assertThat(parameter.path("description").asText()).as(name).isNotBlank();
                // The kit's own addresses are the kit's business.
                assertThat(parameter.has("example") || name.endsWith("ProblemKind"))
                        .as("%s: %s", name, parameter.path("name").asText())
                        .isTrue();
            });
        }
    }

    @Test
    void everyBodyOfJsonHasAnExampleThatFitsItsSchema() throws IOException {
        var api = document();
        for (var operation : operations(api)) {
            var name = operation.path("operationId").asText();
            var bodies = Stream.concat(
                            Stream.of(operation.path("requestBody")),
                            operation.path("responses").properties().stream()
                                    .filter(answer -> answer.getKey().startsWith("2"))
                                    .map(Map.Entry::getValue))
                    .map(body -> body.at("/content/application~1json"))
                    .filter(JsonNode::isObject);
            // The kit's own addresses are the kit's business.
            bodies.filter(_ -> !name.endsWith("ProblemKind") && !name.endsWith("ProblemKinds"))
                    .forEach(body -> {
                        assertThat(body.path("examples")).as(name).isNotEmpty();
                        body.path("examples")
                                .forEach(example -> assertThat(complaints(api, body.path("schema"), example))
                                        .as(name)
                                        .isEmpty());
                    });
        }
    }

    @Test
    void everyKindOfProblemInTheDocumentHasAPage() throws IOException {
        var kinds = document().path("components").path("responses").findValuesAsText("type").stream()
                .filter(type -> type.startsWith("/problems/"))
                .toList();

        assertThat(kinds).contains("/problems/too-many-devices", "/problems/too-many-reminders");
        kinds.forEach(kind -> given().accept("text/html").get(kind).then().statusCode(200));
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
    void whatIsPersonalNeedsAToken() throws IOException {
        var api = document();
        api.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/me/"))
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(
                                        operation.at("/security/0/token").isArray())
                                .as(path.getKey())
                                .isTrue()));

        assertThat(api.at("/paths/~1vapid-public-key/get/security")).isEmpty();
        assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    }

    private static List<String> complaints(JsonNode api, JsonNode schema, JsonNode example) {
        var whole = new ObjectMapper().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", api.path("components"));
        var value = api.at(example.path("$ref").asText().substring(1)).path("value");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(value)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
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
