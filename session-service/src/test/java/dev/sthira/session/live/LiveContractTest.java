package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.http.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes over a stream is told in two contracts, and alike in both.
class LiveContractTest {
    private static final Path CONTRACT = Path.of("contract");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SessionStartedEvent",
                "PoseStartEvent",
                "PoseEndEvent",
                "SessionPausedEvent",
                "SessionResumedEvent",
                "SessionCompletedEvent",
                "SessionAbandonedEvent"
            })
    void anEventIsTheSameOnTheStreamAndOnTheTopic(String event) throws IOException {
        assertThat(meaning("openapi.yaml", event)).isEqualTo(meaning("asyncapi.yaml", event));
    }

    private static String meaning(String contract, String schema) throws IOException {
        return Schemas.of(CONTRACT.resolve(contract))
                .meaning("/components/schemas/" + schema)
                .toPrettyString();
    }
}
