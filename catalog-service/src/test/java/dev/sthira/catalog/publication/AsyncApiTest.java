package dev.sthira.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The AsyncAPI document tells the truth about the examples and the settings.
class AsyncApiTest {
    private static final Path CONTRACT = Path.of("contract");

    @ParameterizedTest
    @ValueSource(strings = {"sequence-published", "sequence-withdrawn"})
    void describesEachExample(String event) throws IOException {
        var example = json(event + ".json");

        assertThat(headers().validate(example.get("headers"))).isEmpty();
        assertThat(schema(json(event + ".schema.json")).validate(example.get("value")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "version", "title", "steps", "document"})
    void missesAFieldThatIsNotThere(String field) throws IOException {
        var value = (ObjectNode) json("sequence-published.json").get("value");
        value.remove(field);

        assertThat(schema(json("sequence-published.schema.json")).validate(value))
                .isNotEmpty();
    }

    @Test
    void namesTheTopicAndTheFiles() throws IOException {
        var settings = new Properties();
        try (var in = getClass().getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        assertThat(settings.getProperty("sthira.publication.topic"))
                .contains(":" + document().at("/channels/catalog/address").asText() + "}");

        var named = new ArrayList<String>();
        document().at("/components/messages").forEach(message -> {
            named.add(message.at("/externalDocs/url").asText());
            named.add(message.at("/payload/$ref").asText());
        });
        assertThat(named).allMatch(file -> CONTRACT.resolve(file).toFile().isFile());
        assertThat(named)
                .isEqualTo(List.of(
                        "sequence-published.json",
                        "./sequence-published.schema.json",
                        "sequence-withdrawn.json",
                        "./sequence-withdrawn.schema.json"));
    }

    private static Schema headers() throws IOException {
        return schema(document().at("/components/schemas/headers"));
    }

    private static Schema schema(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(CONTRACT.resolve(file).toFile());
    }

    private static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(CONTRACT.resolve("asyncapi.yaml").toFile());
    }
}
