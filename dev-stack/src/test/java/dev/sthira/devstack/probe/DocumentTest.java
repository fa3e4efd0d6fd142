package dev.sthira.devstack.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.launch.CannotGoOn;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    private static final Place HERE = new Place("a-service", "127.0.0.1", 1);

    private static final String ELSEWHERE = "https://updates.push.services.mozilla.com/wpush/v2/g";

    private final Document document = Document.of(HERE, Documents.things(), "http://127.0.0.1:1/push/x");
    private final Operation making = operation("POST /things");

    @Test
    void stopsAtAReferenceThatLeadsNowhere() {
        String broken = Documents.things().replace("\"Part\":", "\"Gone\":");

        assertThatThrownBy(() -> Document.of(HERE, broken, ""))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("#/components/schemas/Part");
    }

    @Test
    void readsEveryOperationWithItsParameters() {
        assertThat(document.operations())
                .extracting(Operation::name)
                .containsExactly("GET /things", "POST /things", "GET /things/{id}", "GET /page", "GET /open");
        assertThat(operation("GET /things/{id}").in("path"))
                .extracting(Parameter::name)
                .containsExactly("id");
        assertThat(operation("GET /things").secured()).isTrue();
        assertThat(operation("GET /open").secured()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"count\":7}",
                "{\"name\":\"a\",\"part\":{\"size\":1}}",
                "{\"name\":\"a\",\"either\":{\"left\":1}}",
                "{\"name\":\"a\",\"anything\":{\"x\":[1]}}"
            })
    void takesWhatTheSchemaAllows(String body) {
        assertThat(rule().against(json(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":1}",
                "{\"name\":null}",
                "{\"name\":\"a\",\"surprise\":1}",
                "{\"name\":\"a\",\"part\":{\"size\":1,\"surprise\":1}}",
                "{\"name\":\"a\",\"either\":{\"left\":1,\"surprise\":1}}",
                "{\"name\":\"a\",\"count\":2147483648}",
                "{\"name\":\"a\",\"count\":1.5}",
                "{\"name\":\"a\",\"colour\":\"pink\"}",
                "[]"
            })
    void refusesWhatItDoesNotNameOrWhatDoesNotFit(String body) {
        assertThat(rule().against(json(body))).isPresent();
    }

    @Test
    void checksParametersByTheirTypes() {
        Parameter limit = operation("GET /things").in("query").getFirst();

        assertThat(limit.against(List.of())).isEmpty();
        assertThat(limit.against(List.of("100"))).isEmpty();
        assertThat(limit.against(List.of("101"))).isPresent();
        assertThat(limit.against(List.of("abc"))).isPresent();
        assertThat(limit.against(List.of(""))).isPresent();
    }

    @Test
    void makesValuesThatTheSchemaAllows() {
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            JsonNode value = document.values().of(body(), chance);
            assertThat(rule().against(value)).as("%s", value).isEmpty();
        }
    }

    @Test
    void letsNoExampleLeadOutOfThisMachine() {
        Document elsewhere = Document.of(
                HERE,
                Documents.things()
                        .replace(
                                "{\"application/json\":{", "{\"application/json\":{\"example\":\"" + ELSEWHERE + "\","),
                "http://127.0.0.1:1/push/x");

        assertThat(elsewhere.operations().toString()).doesNotContain("mozilla").contains("http://127.0.0.1:1/push/x");
    }

    private Rule rule() {
        return body().rule();
    }

    private Operation.Body body() {
        return making.bodies().get("application/json");
    }

    private Operation operation(String name) {
        return document.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
