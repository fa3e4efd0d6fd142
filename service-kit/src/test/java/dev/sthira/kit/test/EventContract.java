package dev.sthira.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for the AsyncAPI document of every service: a test class of the service implements it, and has these
/// tests.
public interface EventContract {
    EventDocument DOCUMENT = EventDocument.of(Path.of(""));

    @Test
    default void showsEveryExampleFileOfTheContractAndNoOther() throws IOException {
        try (var files = Files.list(Path.of("contract"))) {
            var own = files.filter(file -> file.toString().endsWith(".json"))
                    .map(EventContract::json)
                    .filter(file -> file.has("headers"))
                    .toList();
            assertThat(examples())
                    .extracting(EventDocument.Example::headers)
                    .containsAll(own.stream().map(file -> file.get("headers")).toList());
        }
        assertThat(DOCUMENT.messages())
                .allSatisfy(message -> assertThat(message.examples()).isNotEmpty());
        assertThat(examples()).allSatisfy(example -> {
            var file = file(example.name());
            assertThat(example.headers()).as(example.name()).isEqualTo(file.get("headers"));
            assertThat(example.payload()).as(example.name()).isEqualTo(file.get("value"));
        });
    }

    @Test
    default void describesEveryExampleItShows() {
        for (var message : DOCUMENT.messages()) {
            assertThat(message.examples())
                    .allSatisfy(example -> assertThat(message.complaints(example.headers(), example.payload()))
                            .as(example.name())
                            .isEmpty());
        }
    }

    @Test
    default void missesEveryRequiredFieldThatIsNotThere() {
        for (var message : DOCUMENT.messages()) {
            for (var field : message.required()) {
                var example = message.examples().getFirst();
                var payload = ((ObjectNode) example.payload()).deepCopy();
                payload.remove(field);
                assertThat(message.complaints(example.headers(), payload))
                        .as("%s without %s", message.name(), field)
                        .isNotEmpty();
            }
        }
    }

    @Test
    default void hasAChannelForEveryTopicOfTheSettings() throws IOException {
        var settings = new Properties();
        try (var stream = getClass().getResourceAsStream("/application.properties")) {
            settings.load(stream);
        }
        assertThat(settings.stringPropertyNames().stream()
                        .filter(name -> name.endsWith(".topic"))
                        .map(name -> usual(settings.getProperty(name))))
                .isNotEmpty()
                .isSubsetOf(DOCUMENT.addresses());
    }

    private static Stream<EventDocument.Example> examples() {
        return DOCUMENT.messages().stream().flatMap(message -> message.examples().stream());
    }

    // Its own, or that of the service which publishes it.
    private static JsonNode file(String example) {
        return Stream.of(".", "../catalog-service", "../session-service", "../notification-service")
                .map(service -> Path.of(service, "contract", example + ".json"))
                .filter(Files::exists)
                .findFirst()
                .map(EventContract::json)
                .orElseThrow(() -> new AssertionError("no file in contract/ is called " + example + ".json"));
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    // What a setting is unless the environment says otherwise: "${NAME:usual}".
    private static String usual(String value) {
        return Pattern.compile("\\$\\{[^:}]+:([^}]*)}").matcher(value).replaceAll("$1");
    }
}
