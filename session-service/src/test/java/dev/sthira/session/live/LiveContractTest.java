package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes over a stream is told in two contracts, and alike in both.
class LiveContractTest {
    private static final Path CONTRACT = Path.of("contract");

    @ParameterizedTest
    @CsvSource({
        "SessionScheduledEvent, session-scheduled",
        "SessionStartedEvent, session-started",
        "PoseStartEvent, pose-start",
        "PoseEndEvent, pose-end",
        "SessionPausedEvent, session-paused",
        "SessionResumedEvent, session-resumed",
        "SessionReplannedEvent, session-replanned",
        "SessionCompletedEvent, session-completed",
        "SessionAbandonedEvent, session-abandoned"
    })
    void anEventIsTheSameOnTheStreamAndOnTheTopic(String onTheStream, String onTheTopic) throws IOException {
        assertThat(meaning("openapi.yaml", onTheStream)).isEqualTo(meaning("asyncapi.yaml", onTheTopic));
    }

    private static String meaning(String contract, String schema) throws IOException {
        return Schemas.of(CONTRACT.resolve(contract))
                .meaning("/components/schemas/" + schema)
                .toPrettyString();
    }
}
