package dev.sthira.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.kit.test.Said;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KitStack.class)
class RequestLimitsTest {
    private static final String CHUNK = "4000\r\n" + " ".repeat(0x4000) + "\r\n";

    @TestHTTPResource
    URI service;

    @Inject
    MeterRegistry meters;

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        given().contentType("application/json")
                .body(" ".repeat(300_000))
                .post("/echo")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/body-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: close\r\n"})
    void isHeardByWhoeverIsStillSendingWhenRefused(String connection) throws IOException {
        for (int i = 0; i < 20; i++) {
            var answer = send("POST /echo HTTP/1.1\r\nHost: x\r\n" + connection
                    + "Content-Type: application/json\r\nContent-Length: 8000000\r\n\r\n" + " ".repeat(8_000_000));

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"type\":\"/problems/body-too-large\"");
        }
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws IOException {
        var answer = send(
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + CHUNK.repeat(17));

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"type\":\"/problems/body-too-large\"");
    }

    @Test
    void readsABodyInChunks() throws IOException {
        var answer = send(
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + CHUNK.repeat(15) + "e\r\n{\"word\": \"om\"}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"word\":\"om\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Expect: 100-continue\r\n", "Expect: nonsense\r\n"})
    void readsAShortBodyWhateverIsExpected(String expectation) throws IOException {
        var answer = send("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + expectation
                + "Content-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"word\": \"om\"}");

        assertThat(answer).contains("HTTP/1.1 200 ").contains("\"word\":\"om\"");
    }

    @Test
    void saysWhatCanBeExpectedOfABodyInChunks() throws IOException {
        var answer = send(
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: nonsense\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "e\r\n{\"word\": \"om\"}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"type\":\"/problems/bad-request\"", "100-continue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /echo?limit=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: -1\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: x\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: /\r\nContent-Length: 2\r\n\r\n{}",
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: ;;;\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json; charset=utf-16\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "\r\n\r\n\r\n\r\nGET\r\n\r\n"
            })
    void answersMalformedRequestsWithARefusalOrNotAtAll(String request) throws IOException {
        assertThat(send(request)).matches("(?s)|HTTP/1.. [34]\\d\\d .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: \r\n", "Host: a/b\r\n", "Host: a@b\r\n", "Host: a\r\nHost: b\r\n"})
    void refusesARequestThatDoesNotSayWhichHostItMeans(String host) throws IOException {
        assertThat(send("GET /echo/page?token=secret HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"type\":\"/problems/bad-request\"");
    }

    @Test
    void saysNothingOfTheAddressOfARequestWithoutAHost() throws IOException {
        try (var said = Said.byAll()) {
            send("GET /echo/kS3cr3t?token=kS3cr3t HTTP/1.1\r\nConnection: close\r\n\r\n");
            Log.warn("somebody asked without a host");

            assertThat(said.lines())
                    .extracting(LogRecord::getMessage)
                    .contains("somebody asked without a host")
                    .noneMatch(line -> line.contains("kS3cr3t"));
        }
    }

    @Test
    void wantsAHostFromOldClientsToo() throws IOException {
        assertThat(send("GET /echo?limit=5 HTTP/1.0\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.0 200 ");
        assertThat(send("GET /echo?limit=no HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.0 400 ")
                .contains("\"type\":\"/problems/bad-request\"");
    }

    @Test
    void refusesABodyThatSaysItIsBeyondAllMeasure() throws IOException {
        assertThat(send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000000000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"type\":\"/problems/body-too-large\"");
    }

    @Test
    void countsInventedMethodsAsOne() throws IOException {
        for (var method : new String[] {"PURGE", "BREW", "WHEN"}) {
            assertThat(send(method + " /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 405 ");
        }
        var counted = meters.find("http.server.requests").timers().stream()
                .map(timer -> timer.getId().getTag("method"))
                .toList();
        assertThat(counted).contains("OTHER").doesNotContain("PURGE", "BREW", "WHEN");
    }

    @Test
    void compressesTextForWhoeverTakesItSo() throws IOException {
        var plain = send("GET /problems HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        var zipped = send("GET /problems HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");

        assertThat(plain).containsIgnoringCase("application/json").doesNotContainIgnoringCase("content-encoding");
        assertThat(zipped).containsIgnoringCase("content-encoding: gzip").containsIgnoringCase("vary: accept-encoding");
        assertThat(zipped.length()).isLessThan(plain.length() / 2);
    }

    @Test
    void doesNotTalkHttp2WithoutTls() throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(8000);
            socket.getOutputStream().write("""
                    GET /echo HTTP/1.1\r
                    Host: x\r
                    Connection: Upgrade, HTTP2-Settings\r
                    Upgrade: h2c\r
                    HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));

            var start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(start).isEqualTo("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "limit=5&=", "=&limit=5", "=="})
    void refusesAQueryParameterWithoutAName(String query) throws IOException {
        assertThat(send("GET /echo?" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("(no name) is not known here; known are from, id, limit, mood.");
    }

    @Test
    void passesOverAnUpgradeThatItDoesNotKnow() throws IOException {
        assertThat(send("GET /echo HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(8000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        } catch (SocketException closed) {
            return "";
        }
    }
}
