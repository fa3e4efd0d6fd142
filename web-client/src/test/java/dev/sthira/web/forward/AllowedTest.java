package dev.sthira.web.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AllowedTest {
    @ParameterizedTest
    @MethodSource("all")
    void standsInTheContractOfItsService(Allowed allowed) throws IOException {
        JsonNode contract = new YAMLMapper()
                .readTree(Path.of("..", allowed.service() + "-service", "contract", "openapi.yaml")
                        .toFile());

        JsonNode operation = contract.path("paths")
                .path(allowed.address())
                .path(allowed.method().toLowerCase(Locale.ROOT));
        assertThat(operation.isObject())
                .as("%s %s", allowed.method(), allowed.address())
                .isTrue();
        assertThat(operation.path("security").toString().contains("token") && !allowed.withToken())
                .as("%s wants a token", allowed.address())
                .isFalse();
    }

    static Stream<Allowed> all() {
        return Allowed.all().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "catalog, GET, /poses/cat-cow/picture.svg",
        "catalog, GET, /sequences/my-evening-7k3f9q/versions/1/diff/2",
        "session, GET, /sessions/0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57/live",
        "session, GET, /sessions/0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57/track",
        "session, POST, /sessions/0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57/commands",
        "session, POST, /invites/Vq0u1o9c0pZkqkq7jv0m1e1b2q8m8cQ0mJ8bq2Yw5mA",
        "session, DELETE, /sessions/0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57/joiners/1",
        "session, PUT, /practices/0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57/feedback",
        "session, GET, /stats/me/heat-map.svg",
        "session, GET, /stats/sequences/back-strengthening",
        "session, GET, /stats/sequences/back-strengthening/wishes",
        "notification, GET, /stats/reminders",
        "notification, POST, /actions/AQEBogQYK25tx1WPCp08H1566iEBAQ",
        "notification, PUT, /me/contact",
        "notification, PUT, /me/preferences"
    })
    void handsOnWhatThePagesNeed(String service, String method, String path) {
        assertThat(Allowed.of(service, method, path)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "catalog, PUT, /poses/cat-cow",
        "catalog, GET, /exports/catalog.zip",
        "catalog, GET, /sequences/a/versions/1/diff/2/3",
        "session, GET, /q/health",
        "session, POST, /stats/rebuild",
        "session, POST, /me/days/recut",
        "session, GET, /sessions/../stats/me",
        "session, GET, /sessions/a%2Flive",
        "session, GET, /sessions;x",
        "session, GET, //time",
        "notification, GET, /actions/AQEBogQYK25tx1WPCp08H1566iEBAQ",
        "session, get, /time",
        "elsewhere, GET, /time",
        "'', GET, /time"
    })
    void handsOnNothingElse(String service, String method, String path) {
        assertThat(Allowed.of(service, method, path)).isEmpty();
    }
}
