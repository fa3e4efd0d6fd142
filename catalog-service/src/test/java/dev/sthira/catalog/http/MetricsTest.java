package dev.sthira.catalog.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MetricsTest {
    private static final String TOKEN = "kS3cr3tT0k3nOfSomebody";
    private static final Pattern LABEL = Pattern.compile("http_server_requests_seconds_count[{].*uri=\"([^\"]*)\"");
    private static final Set<String> NO_ADDRESS = Set.of("/", "root", "/other", "NOT_FOUND", "REDIRECTION", "UNKNOWN");

    @TestHTTPResource
    URI service;

    @TestHTTPResource(management = true)
    URI management;

    @Test
    void tellsHealthAndMetricsOnAPortOfTheirOwnAndNowhereElse() {
        for (var path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics")) {
            given().get(path).then().statusCode(404);
            given().get(management.resolve(path)).then().statusCode(200);
        }
        for (var path : List.of("/", "/q/openapi", "/q/asyncapi", "/q/reference")) {
            given().get(path).then().statusCode(200);
            given().get(management.resolve(path)).then().statusCode(404);
        }
    }

    @Test
    void countsEveryAddressOfTheContractByItsTemplate() throws IOException {
        for (var template : contract()) {
            send("DELETE " + template.replaceAll("[{][^}]*[}]", TOKEN) + " HTTP/1.1\r\nHost: x\r\n");
        }

        assertThat(labels()).containsAll(contract());
    }

    @Test
    void countsEverythingElseAsOne() throws IOException {
        for (int i = 0; i < 120; i++) {
            send("DELETE /nothing-%d/x HTTP/1.1\r\nHost: x\r\n".formatted(i));
            send("GET /nothing-%d HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n".formatted(i));
        }

        var known = contract();
        known.addAll(NO_ADDRESS);
        known.addAll(List.of("/q/openapi", "/q/asyncapi"));
        assertThat(labels()).isSubsetOf(known);
    }

    @Test
    void showsNoTokenInALabel() throws IOException {
        for (var method : List.of("GET", "POST", "DELETE", "OPTIONS", "BREW")) {
            send(method + " /shared-sequences/" + TOKEN + " HTTP/1.1\r\n");
            send(method + " /shared-sequences/" + TOKEN + " HTTP/1.0\r\n");
            send(method + " /shared-sequences/" + TOKEN + "/and/more HTTP/1.1\r\nHost: x\r\n");
            send(method + " /shared-sequences/" + TOKEN + " HTTP/1.1\r\nHost: :\r\n");
            send(method + " /shared-sequences/" + TOKEN + " HTTP/1.1\r\nHost: a b\r\n");
        }

        assertThat(metrics()).doesNotContain(TOKEN);
    }

    private String metrics() {
        return given().get(management.resolve("/q/metrics")).asString();
    }

    private Set<String> labels() {
        var labels = new TreeSet<String>();
        LABEL.matcher(metrics()).results().forEach(found -> labels.add(found.group(1)));
        return labels;
    }

    private static Set<String> contract() {
        return new TreeSet<>(given().get("/q/openapi?format=json")
                .jsonPath()
                .<String, Object>getMap("paths")
                .keySet());
    }

    private void send(String head) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }
    }
}
