package dev.sthira.notification.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.EventContract;
import dev.sthira.kit.test.EventDocument;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The AsyncAPI document tells the truth about the examples and the settings, and what its producers tell.
class AsyncApiTest implements EventContract {

    @ParameterizedTest
    @CsvSource({"session-service, sthira.session-events", "catalog-service, sthira.catalog"})
    void describesWhatItHearsAsItsProducerDoes(String producer, String topic) {
        var theirs = EventDocument.of(Path.of("..", producer));

        assertThat(DOCUMENT.of(topic))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.whole())
                        .isEqualTo(theirs.message(message.name()).whole()));
    }
}
