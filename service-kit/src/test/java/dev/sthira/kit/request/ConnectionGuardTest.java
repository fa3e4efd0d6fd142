package dev.sthira.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {
    private final Vertx vertx = guarded();

    @Test
    void standsBeforeTheDecoderOfEachConnectionAndWatchesBehindIt() throws IOException {
        var server = vertx.createHttpServer(options())
                .requestHandler(request -> request.response().end(handlers(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();

        var handlers = List.of(ask(server.actualPort()).strip().split(","));

        assertThat(handlers).containsSubsequence("HeaderDeadline", "VertxHttpRequestDecoder", "Heads");
    }

    private static Vertx guarded() {
        var options = new VertxOptions();
        new ServerOptions().accept(options);
        return Vertx.vertx(options);
    }

    private static HttpServerOptions options() {
        var options = new HttpServerOptions();
        new ServerOptions().customizeHttpServer(options);
        return options;
    }

    private static String handlers(HttpServerRequest request) {
        var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
        return String.join(
                ",",
                pipeline.toMap().values().stream()
                        .map(handler -> handler.getClass().getSimpleName())
                        .toList());
    }

    private static String ask(int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.substring(answer.indexOf("\r\n\r\n"));
        }
    }

    @AfterEach
    void close() {
        vertx.close();
    }
}
