package dev.sthira.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/// What holds for every container of `docker-compose.yml`.
class ComposeTest {
    private static final Path FILE = Path.of("..", "docker-compose.yml");

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void keepsItsLogWithin40MegabytesAndItselfRunning(String name, JsonNode container) {
        assertThat(container.at("/logging/driver").asText()).isEqualTo("json-file");
        assertThat(container.at("/logging/options/max-size").asText()).isEqualTo("10m");
        assertThat(container.at("/logging/options/max-file").asText()).isEqualTo("4");
        assertThat(container.path("restart").asText()).isEqualTo("unless-stopped");
        assertThat(container.path("security_opt")).extracting(JsonNode::asText).contains("no-new-privileges:true");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void isReachedFromThisMachineAlone(String name, JsonNode container) {
        assertThat(container.path("ports"))
                .extracting(JsonNode::asText)
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void ownServicesHaveTheMemoryTheyWereMeasuredToNeedAndWriteNothing(String name, JsonNode container) {
        assertThat(container.path("mem_limit").asText()).isEqualTo("1g");
        assertThat(container.path("read_only").asBoolean()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void servicesBelieveTheWebClientWhomItAsksFor(String name, JsonNode container) throws IOException {
        JsonNode web = container("web-client");
        String address = web.at("/networks/default/ipv4_address").asText();
        boolean trusts =
                container.at("/environment/STHIRA_TRUSTED_PROXIES").asText().startsWith(address + ",");

        assertThat(address).startsWith("${STHIRA_WEB_ADDRESS:-");
        assertThat(trusts).as("nobody is asked for to the web client itself").isEqualTo(!container.equals(web));
        assertThat(container.at("/environment/STHIRA_BEHIND_PROXY").asText())
                .isEqualTo(trusts ? "true" : "${STHIRA_BEHIND_PROXY:-false}");
    }

    private static JsonNode container(String name) throws IOException {
        return containers()
                .filter(each -> each.get()[0].equals(name))
                .map(each -> (JsonNode) each.get()[1])
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> services() throws IOException {
        return containers().filter(each -> each.get()[0].toString().matches(".*-service|web-client"));
    }

    static Stream<Arguments> containers() throws IOException {
        try (var file = Files.newBufferedReader(FILE)) {
            Map<String, Object> read = new Yaml().load(file);
            return new ObjectMapper()
                    .valueToTree(read).path("services").properties().stream()
                            .map(each -> Arguments.of(each.getKey(), each.getValue()));
        }
    }
}
