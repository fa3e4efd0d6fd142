package dev.sthira.session.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.session.practice.PracticeEvent.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeEventTest {

    @ParameterizedTest
    @CsvSource({"session-started, STARTED", "session-completed, OVER", "session-abandoned, OVER"})
    void readsWhatConcernsPractices(String file, Kind kind) throws IOException {
        assertThat(PracticeEvent.concerns(type(example(file)))).isTrue();
        assertThat(PracticeEvent.of(example(file)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-paused", "session-resumed", "pose-start", "pose-end"})
    void passesOverAllElse(String file) throws IOException {
        assertThat(PracticeEvent.concerns(type(example(file)))).isFalse();
    }

    @Test
    void readsTheHeadersOfTheContract() throws IOException {
        assertThat(PracticeEvent.of(example("session-completed")))
                .isEqualTo(new PracticeEvent(
                        Kind.OVER,
                        UUID.fromString("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57"),
                        125,
                        Instant.parse("2026-11-22T06:52:35.750Z")));
    }

    @Test
    void passesOverTypesOfLaterVersions() {
        assertThat(PracticeEvent.concerns("dev.sthira.session-applauded".getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void doesNotPassOverWhatDoesNotSayWhatItIs() {
        assertThat(PracticeEvent.concerns(null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_subject, not-a-uuid",
        "ce_subject, ''",
        "ce_sequence, 1.5",
        "ce_sequence, 99999999999",
        "ce_time, yesterday",
        "ce_time, 2026-11-22T06:52:35.750"
    })
    void refusesHeadersThatCannotBeRead(String name, String value) throws IOException {
        var headers = example("session-completed");
        headers.put(name, value);

        assertThatThrownBy(() -> PracticeEvent.of(headers)).isInstanceOf(PoisonRecord.class);
    }

    @ParameterizedTest
    @CsvSource({"ce_type", "ce_subject", "ce_sequence", "ce_time"})
    void refusesMissingHeaders(String name) throws IOException {
        var headers = example("session-completed");
        headers.remove(name);

        assertThatThrownBy(() -> PracticeEvent.of(headers))
                .isInstanceOf(PoisonRecord.class)
                .hasMessageContaining(name);
    }

    private static byte[] type(Map<String, String> headers) {
        return Objects.requireNonNull(headers.get("ce_type")).getBytes(UTF_8);
    }

    private static Map<String, String> example(String name) throws IOException {
        var headers = new HashMap<String, String>();
        new ObjectMapper()
                .readTree(Path.of("contract", name + ".json").toFile())
                .get("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }
}
