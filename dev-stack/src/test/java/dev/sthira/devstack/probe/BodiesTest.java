package dev.sthira.devstack.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodiesTest {

    @Test
    void fillsInWhatIsGivenAndWhatUsuallyIs() {
        Bodies bodies = Bodies.filled(Map.of("slug", "mine", "endpoint", "http://127.0.0.1:1/push/x"));

        assertThat(only(bodies.of("PUT /sequences/{slug}")).path("slug").asText())
                .isEqualTo("mine");
        assertThat(only(bodies.of("POST /me/devices")).path("endpoint").asText())
                .endsWith("/push/x");
        assertThat(bodies.of("POST /reminders"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body.path("sequence").asText()).isEqualTo("back-strengthening"));
    }

    @Test
    void keepsWhatWouldBreakTheJson() {
        Bodies bodies = Bodies.filled(Map.of("slug", "a\"b\\c"));

        assertThat(only(bodies.of("PUT /sequences/{slug}")).path("slug").asText())
                .isEqualTo("a\"b\\c");
    }

    @Test
    void hasNoneForAnOperationItDoesNotKnow() {
        assertThat(Bodies.filled(Map.of()).of("POST /nothing")).isEmpty();
    }

    private static JsonNode only(List<JsonNode> bodies) {
        assertThat(bodies).hasSize(1);
        return bodies.getFirst();
    }
}
