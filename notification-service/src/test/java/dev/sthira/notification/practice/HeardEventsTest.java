package dev.sthira.notification.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.kit.test.EventDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The AsyncAPI document names the events that are heard, and no other.
class HeardEventsTest {
    private static final EventDocument OURS = EventDocument.of(Path.of(""));
    private static final EventDocument THEIRS = EventDocument.of(Path.of("..", "session-service"));

    @Test
    void describesEachEventThatIsReadAndNoOther() {
        var read = THEIRS.of(Events.TOPIC).stream()
                .map(EventDocument.Message::name)
                .filter(name -> Events.example(name.replace("dev.sthira.", "")).read() instanceof Decoded.Readable)
                .collect(Collectors.toSet());

        assertThat(OURS.of(Events.TOPIC))
                .extracting(EventDocument.Message::name)
                .hasSameElementsAs(read);
    }

    @Test
    void saysOfTheDeadLetterItShowsWhatIsWrongWithIt() {
        var letter = OURS.message("dead-letter").examples().getFirst();
        var key = letter.headers().get("ce_subject").textValue();
        var body = letter.payload().textValue().getBytes(StandardCharsets.UTF_8);

        assertThat(EventReader.read(bytes(letter.headers()), key, body))
                .isEqualTo(new Decoded.Poison(
                        letter.headers().get("dead-letter-reason").textValue()));
    }

    private static Map<String, byte[]> bytes(JsonNode headers) {
        var bytes = new HashMap<String, byte[]>();
        headers.properties()
                .forEach(header ->
                        bytes.put(header.getKey(), header.getValue().textValue().getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
