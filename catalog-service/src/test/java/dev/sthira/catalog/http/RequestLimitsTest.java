package dev.sthira.catalog.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class RequestLimitsTest {
    @TestHTTPResource(management = true)
    URI management;

    @TestHTTPResource
    URI service;

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        given().header("Authorization", "Bearer " + Tokens.of("maya"))
                .contentType("application/json")
                .body(" ".repeat(300_000))
                .post("/plans")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws IOException {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var answer = send("POST /plans HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + Tokens.of("maya") + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5) + "0\r\n\r\n");

        // Cut off in the middle of sending, a client may see the connection closed before it sees the answer.
        assertThat(answer).matches("(?s)|HTTP/1.1 413 .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /poses/%c0%80 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /poses?limit=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /plans HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /plans HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
                "POST /plans HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /plans HTTP/1.1\r\nHost: x\r\nContent-Type: /\r\nContent-Length: 2\r\n\r\n{}",
                "POST /plans HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /poses HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"\u0000\r\n\r\n",
                "GET /poses HTTP/1.1\r\nHost: x\r\nAccept: ;;;\r\n\r\n",
                "\r\n\r\n\r\n\r\n"
            })
    void answersMalformedRequestsWithARefusalOrNotAtAll(String request) throws IOException {
        assertThat(send(request)).matches("(?s)|HTTP/1.. [34]\\d\\d .*");
    }

    @Test
    void cutsOffABodyThatDawdles() throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(
                            "POST /plans HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));

            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);

            assertThat(answer.toString(StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void survivesRandomBytes() throws IOException {
        var random = new Random(20261122);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(1, 2000)];
            random.nextBytes(bytes);

            assertThat(send(new String(bytes, StandardCharsets.ISO_8859_1))).matches("(?s)|HTTP/1.. [34]\\d\\d .*");
        }
        given().get("/poses").then().statusCode(200);
    }

    @Test
    void isLiveAndReadyAndCounted() {
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("catalog loaded"));
        assertThat(given().get(management.resolve("/q/metrics")).asString())
                .contains("http_server_requests_seconds_count");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        } catch (SocketException closed) {
            return "";
        }
    }
}
