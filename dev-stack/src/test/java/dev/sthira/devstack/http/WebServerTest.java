package dev.sthira.devstack.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebServerTest {

    /** More than the sockets of both sides hold, so that it only gets there if the server reads it. */
    private static final int LONG = 64 << 20;

    @Test
    void hearsASenderOutWhoseBodyIsTooLongSoThatItCanReadTheAnswer() throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        try (var server = WebServer.start(new InetSocketAddress(loopback, 0), 4096, Map.of(), _ -> Answer.empty(204));
                var socket = new Socket(loopback, server.port())) {
            var out = socket.getOutputStream();
            out.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
                    .formatted(LONG)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < LONG; sent += 1 << 20) {
                out.write(new byte[1 << 20]);
            }

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413 ");
        }
    }
}
