package dev.sthira.session.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
            assertThat(operation.path("operationId").asText()).isNotBlank();
            assertThat(operation.path("tags")).isNotEmpty();
            assertThat(operation.path("responses").fieldNames()).toIterable().isNotEmpty();
            operation
                    .path("parameters")
                    .forEach(parameter ->
                            assertThat(parameter.path("description").asText()).isNotBlank());
        }
    }

    @Test
    void everyExampleIsOfItsSchema() throws IOException {
        var api = new Schemas(document());
        for (var content : api.document().findValues("content")) {
            content.properties().stream()
                    .filter(form -> form.getKey().endsWith("json"))
                    .map(Map.Entry::getValue)
                    .forEach(media -> examples(api, media)
                            .forEach(example -> assertThat(
                                            api.schema(media.path("schema")).validate(example))
                                    .as(example.toPrettyString())
                                    .isEmpty()));
        }
    }

    private static Stream<JsonNode> examples(Schemas api, JsonNode media) {
        return Stream.concat(
                media.path("examples")
                        .valueStream()
                        .map(example -> api.resolved(example).path("value")),
                Stream.of(media.path("example")).filter(example -> !example.isMissingNode()));
    }

    @Test
    void everyWordIsInLowerCaseWithHyphens() throws IOException {
        document()
                .findValues("enum")
                .forEach(words -> assertThat(words.valueStream().map(JsonNode::asText))
                        .allMatch(word -> word.matches("[a-z]+(-[a-z]+)*")));
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
    void everythingButTheTimeAndProblemsNeedsAToken() throws IOException {
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(
                                        operation.at("/security/0/token").isArray())
                                .as(path.getKey())
                                .isEqualTo(!path.getKey().matches("/time|/problems.*"))));
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    // The order of keys in the served document differs from build to build.
    private static String sorted(JsonNode api) throws IOException {
        return YAMLMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
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
