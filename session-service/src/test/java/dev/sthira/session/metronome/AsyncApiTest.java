package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The AsyncAPI document tells the truth about the examples and the settings.
class AsyncApiTest {
    private static final Path CONTRACT = Path.of("contract");

    @Test
    void namesEachExampleAndNoOther() throws IOException {
        var named = new ArrayList<String>();
        document()
                .at("/components/messages")
                .forEach(message -> named.add(message.at("/externalDocs/url").textValue()));

        try (Stream<Path> files = Files.list(CONTRACT)) {
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.matches("(pose|session)-.*\\.json"))
                                    .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session-started",
                "pose-start",
                "pose-end",
                "session-paused",
                "session-resumed",
                "session-completed",
                "session-abandoned"
            })
    void describesEachExample(String event) throws IOException {
        JsonNode example =
                new ObjectMapper().readTree(CONTRACT.resolve(event + ".json").toFile());

        assertThat(schema("headers").validate(example.get("headers"))).isEmpty();
        assertThat(schema(event).validate(example.get("value"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "number", "segment", "endsAt", "next"})
    void missesAFieldThatIsNotThere(String field) throws IOException {
        var value = (ObjectNode) new ObjectMapper()
                .readTree(CONTRACT.resolve("pose-start.json").toFile())
                .get("value");
        value.remove(field);

        assertThat(schema("pose-start").validate(value)).isNotEmpty();
    }

    @Test
    void namesTheTopicThatIsPublishedAndFollowed() throws IOException {
        var settings = new Properties();
        try (var in = getClass().getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        String address = document().at("/channels/sessionEvents/address").textValue();

        assertThat(address).isEqualTo(EventTopic.NAME);
        assertThat(settings.stringPropertyNames().stream()
                        .filter(name -> name.matches("mp\\.messaging\\.(incoming|outgoing)\\.[^.]+\\.topic"))
                        .map(settings::getProperty)
                        .distinct())
                .isEqualTo(List.of(address));
    }

    private static Schema schema(String name) throws IOException {
        var root = new ObjectMapper().createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", document().get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    private static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(CONTRACT.resolve("asyncapi.yaml").toFile());
    }
}
