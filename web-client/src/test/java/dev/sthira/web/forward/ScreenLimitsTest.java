package dev.sthira.web.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.web.screen.Screen.Paired;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenLimitsTest {
    private static final String ID = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57";
    private static final Buffer NOTHING = Buffer.buffer();

    @ParameterizedTest
    @ValueSource(strings = {"state=running&limit=1", "state=paused&limit=1", "state=ready&limit=1"})
    void asksWhichClassIsLive(String query) {
        assertThat(permit("GET", "/sessions", query, NOTHING, false)).isTrue();
    }

    @Test
    void followsAClass() {
        assertThat(permit("GET", "/sessions/" + ID, null, NOTHING, false)).isTrue();
        assertThat(permit("GET", "/sessions/" + ID + "/live", null, NOTHING, false))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sessions, ",
        "GET, /sessions, state=completed&limit=1",
        "GET, /sessions, state=running&limit=100",
        "GET, /sessions, state=running&limit=1&state=completed",
        "POST, /sessions, ",
        "GET, /practices, ",
        "GET, /stats/me, "
    })
    void seesNothingElse(String method, String path, String query) {
        assertThat(permit(method, path, query, NOTHING, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"command\":\"pause\"}; true",
                "{\"command\":\"resume\"}; true",
                "{\"command\":\"end\"}; false",
                "{\"command\":\"skip\"}; false",
                "{\"command\":\"pause\",\"segment\":1}; false",
                "{\"command\":[\"pause\"]}; false",
                "{\"segment\":1}; false",
                "[]; false",
                "nonsense; false",
                "''; false"
            })
    void pausesAndGoesOnWhereThePersonSaidSo(String body, boolean permitted) {
        Buffer sent = Buffer.buffer(body);

        assertThat(permit("POST", "/sessions/" + ID + "/commands", null, sent, true))
                .isEqualTo(permitted);
        assertThat(permit("POST", "/sessions/" + ID + "/commands", null, sent, false))
                .isFalse();
    }

    private static boolean permit(String method, String path, String query, Buffer body, boolean mayPause) {
        var screen = new Paired("maya-id", "Maya", "token", mayPause, Instant.MAX);
        return ScreenLimits.permit(Allowed.of("session", method, path).orElseThrow(), query, body, screen);
    }
}
