package dev.sthira.kit.test;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for the OpenAPI document of every service: a test class of the service implements it, and has these
/// tests.
public interface AddressContract {

    @Test
    default void theStoredDocumentIsTheServedOne() throws IOException {
        var stored = Path.of("contract/openapi.yaml");
        var served = Path.of("target/contract/openapi.yaml");
        var actual = sorted(document());
        Files.createDirectories(served.getParent());
        Files.writeString(served, actual);

        assertThat(actual)
                .as("%s; if the change is meant, copy %s over it", stored, served)
                .isEqualTo(Files.readString(stored));
    }

    @Test
    default void theDocumentIsCalledWhatItsServiceIs() throws IOException {
        assertThat(document().path("info").path("title").asText()).startsWith("Sthira ");
        assertThat(document().path("info").path("version").asText()).isEqualTo("1");
    }

    @Test
    default void everyOperationHasANameAndSaysWhatItDoesAndTakesAndHowItEnds() throws IOException {
        var api = document();
        var names = new HashSet<String>();
        for (var operation : operations(api)) {
            var name = name(operation);
            assertThat(name).matches("[a-z][A-Za-z]+");
            assertThat(names.add(name)).as(name).isTrue();
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("tags")).as(name).isNotEmpty();
            assertThat(operation.path("responses")).as(name).isNotEmpty();
            operation
                    .path("parameters")
                    .valueStream()
                    .map(parameter -> resolved(api, parameter))
                    .forEach(parameter -> assertThat(
                                    parameter.path("description").asText())
                            .as("%s: %s", name, parameter.path("name").asText())
                            .isNotBlank());
        }
    }

    @Test
    default void everyParameterIsShownByAnExample() throws IOException {
        var api = document();
        for (var operation : own(api)) {
            operation
                    .path("parameters")
                    .forEach(parameter -> assertThat(resolved(api, parameter).has("example"))
                            .as("%s: %s", name(operation), parameter)
                            .isTrue());
        }
    }

    @Test
    default void everyBodyOfJsonIsShownByAnExample() throws IOException {
        var api = document();
        for (var operation : own(api)) {
            bodies(operation)
                    .map(body -> body.at("/content/application~1json"))
                    .filter(JsonNode::isObject)
                    .forEach(body ->
                            assertThat(examples(api, body)).as(name(operation)).isNotEmpty());
        }
    }

    @Test
    default void everyExampleIsOneOfItsSchema() throws IOException {
        var api = document();
        for (var content : api.findValues("content")) {
            content.properties().stream()
                    .filter(form -> form.getKey().endsWith("json"))
                    .map(Map.Entry::getValue)
                    .forEach(body -> examples(api, body)
                            .forEach(example -> assertThat(complaints(api, body.path("schema"), example))
                                    .as(example.toPrettyString())
                                    .isEmpty()));
        }
    }

    @Test
    default void everyReferenceLeadsSomewhere() throws IOException {
        var api = document();
        for (var reference : api.findValuesAsText("$ref")) {
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    default void everyKindOfProblemInTheDocumentHasAPage() throws IOException {
        document().path("components").path("responses").findValuesAsText("type").stream()
                .filter(type -> type.startsWith("/problems/"))
                .distinct()
                .forEach(kind -> given().accept("text/html").get(kind).then().statusCode(200));
    }

    @Test
    default void whatIsTextIsCompressedForWhoeverTakesItSo() {
        given().config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @Test
    default void noPageOfAnotherOriginMayCallUnlessItIsNamed() {
        var answer = given().header("Origin", "https://elsewhere.example").get("/problems");

        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    /// The document as it is served.
    static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    private static List<JsonNode> operations(JsonNode api) {
        return api.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    }

    // The addresses of problems are the kit's business.
    private static List<JsonNode> own(JsonNode api) {
        return operations(api).stream()
                .filter(operation -> !name(operation).matches(".*ProblemKinds?"))
                .toList();
    }

    private static String name(JsonNode operation) {
        return operation.path("operationId").asText();
    }

    private static Stream<JsonNode> bodies(JsonNode operation) {
        return Stream.concat(
                Stream.of(operation.path("requestBody")),
                operation.path("responses").properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .map(Map.Entry::getValue));
    }

    private static List<JsonNode> examples(JsonNode api, JsonNode body) {
        return Stream.concat(
                        body.path("examples")
                                .valueStream()
                                .map(example -> resolved(api, example).path("value")),
                        Stream.of(body.path("example")).filter(example -> !example.isMissingNode()))
                .toList();
    }

    private static List<String> complaints(JsonNode api, JsonNode schema, JsonNode value) {
        var whole = new ObjectMapper().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", api.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(value)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
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
}
