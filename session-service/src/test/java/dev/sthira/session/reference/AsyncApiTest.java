package dev.sthira.session.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.EventContract;
import dev.sthira.kit.test.EventDocument;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The AsyncAPI document tells the truth about the examples and the settings, and what its producers tell.
class AsyncApiTest implements EventContract {

    @ParameterizedTest
    @ValueSource(strings = {"sthira.person-days", "sthira.session-wishes"})
    void describesWhatItHearsAsItsProducerDoes(String topic) {
        var theirs = EventDocument.of(Path.of("../notification-service"));

        assertThat(DOCUMENT.of(topic))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.whole())
                        .isEqualTo(theirs.message(message.name()).whole()));
    }
}
