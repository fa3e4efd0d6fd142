package dev.sthira.session.wish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.person.Person;
import dev.sthira.session.session.Standstill.Way;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishDocumentTest {
    private static final String WISHED = "dev.sthira.command-wished";

    @Test
    void readsTheContractsExample() throws Exception {
        var example = new ObjectMapper()
                .readTree(Path.of("../notification-service/contract/command-wished.json")
                        .toFile());

        assertThat(WishDocument.read(
                        example.at("/headers/ce_type").asText(),
                        example.path("value").toString().getBytes(UTF_8)))
                .contains(new CommandWish(
                        UUID.fromString("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57"),
                        new Person("6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34"),
                        Way.GO_ON,
                        UUID.fromString("2ca3cb66-a884-59f1-a20c-aff8023d71a8"),
                        Instant.parse("2026-11-22T07:41:40.250Z")));
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(WishDocument.read("dev.sthira.tea-wished", "{}".getBytes(UTF_8)))
                .isEmpty();
        assertThat(WishDocument.read(null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"session\": 1}", "{\"command\": \"start\"}"})
    void saysWhatIsNotAsTheContractHasIt(String body) {
        assertThatThrownBy(() -> WishDocument.read(WISHED, body.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the body must");
        assertThatThrownBy(() -> WishDocument.read(WISHED, null)).hasMessageStartingWith("the body must");
    }
}
