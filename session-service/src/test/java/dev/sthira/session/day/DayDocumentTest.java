package dev.sthira.session.day;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.person.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayDocumentTest {
    private static final String CHANGED = "dev.sthira.person-day-changed";

    @Test
    void readsTheContractsExamples() {
        assertThat(read(example("person-day-changed")))
                .contains(new DayRecord(
                        new Person("6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34"),
                        7,
                        new DayRecord.Day(
                                LocalTime.of(4, 0),
                                "Europe/Berlin",
                                new Pause(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3)))));
        assertThat(read(example("person-forgotten")))
                .contains(new DayRecord(new Person("6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34"), 8, null));
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(DayDocument.read("maya", "dev.sthira.person-moved", "1", bytes("{}")))
                .isEmpty();
        assertThat(DayDocument.read("maya", null, null, null)).isEmpty();
        assertThat(DayDocument.read("maya", CHANGED, "1", bytes("{\"startsAt\": \"05:30\", \"moon\": [1]}")))
                .contains(new DayRecord(new Person("maya"), 1, new DayRecord.Day(LocalTime.of(5, 30), null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{}",
                "[]",
                "{\"startsAt\": \"25:00\"}",
                "{\"startsAt\": \"04:00\", \"zone\": \"Mars/Olympus\"}",
                "{\"startsAt\": \"04:00\", \"pause\": {}}",
                "{\"startsAt\": \"04:00\", \"pause\": {\"from\": \"2026-02-30\"}}"
            })
    void saysWhatIsNotAsTheContractHasIt(String body) {
        assertThatThrownBy(() -> DayDocument.read("maya", CHANGED, "1", bytes(body)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the body must");
    }

    @Test
    void wantsAKeyAndANumber() {
        assertThatThrownBy(() -> DayDocument.read(null, CHANGED, "1", null)).hasMessageContaining("the key");
        assertThatThrownBy(() -> DayDocument.read("maya", CHANGED, "0", null)).hasMessageContaining("ce_sequence");
        assertThatThrownBy(() -> DayDocument.read("maya", CHANGED, null, null)).hasMessageContaining("ce_sequence");
    }

    private static Optional<DayRecord> read(JsonNode example) {
        var value = example.get("value");
        return DayDocument.read(
                example.get("key").asText(),
                example.at("/headers/ce_type").asText(),
                example.at("/headers/ce_sequence").asText(),
                value.isNull() ? null : bytes(value.toString()));
    }

    private static JsonNode example(String name) {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("../notification-service/contract", name + ".json")
                            .toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte @Nullable [] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
