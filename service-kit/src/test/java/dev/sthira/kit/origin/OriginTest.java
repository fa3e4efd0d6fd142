package dev.sthira.kit.origin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.KitStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KitStack.class)
class OriginTest {
    private static final String PLACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void takesIdAndPlaceInATraceFromTheRequest() {
        given().header("X-Request-Id", "mine-1")
                .header("traceparent", PLACE)
                .get("/origins")
                .then()
                .statusCode(200)
                .body("requestId", equalTo("mine-1"))
                .body("traceparent", equalTo(PLACE));
    }

    @Test
    void makesAnIdWhereNoneIsSaidButNoTrace() {
        given().get("/origins").then().body("requestId", notNullValue()).body("traceparent", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void passesNoPlaceOnThatIsNone(String said) {
        given().header("traceparent", said).get("/origins").then().body("traceparent", nullValue());
    }

    @Test
    void travelsInTheHeadersOfARecord() {
        var origin = new Origin("mine-1", PLACE);

        assertThat(Origin.ofRecord(origin.headersOfRecord()::get)).isEqualTo(origin);
        assertThat(Origin.ofRecord(Map.of("sthira_request_id", "two words", "traceparent", "x")::get))
                .isEqualTo(Origin.NONE);
    }

    @Test
    void namesItselfInLogLinesForAsLongAsItsWorkIsDone() {
        var seen = new ArrayList<Object>();

        try (var _ = new Origin("mine-1", PLACE).inLogs()) {
            seen.add(MDC.get("requestId"));
            seen.add(MDC.get("traceId"));
        }
        seen.add(MDC.get("requestId"));

        assertThat(seen).containsExactly("mine-1", "4bf92f3577b34da6a3ce929d0e0e4736", null);
    }
}
