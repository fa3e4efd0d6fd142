package dev.sthira.catalog.bench;

import io.netty.buffer.Unpooled;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The limit: Vert.x alone, sending what another server answers, with the same headers. It learns the answers to the
/// paths on its standard input at its start.
final class RawServer extends AbstractVerticle {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Known> answers;
    private final int port;

    private RawServer(Map<String, Known> answers, int port) {
        this.answers = answers;
        this.port = port;
    }

    private record Header(CharSequence name, CharSequence value) {}

    private record Known(@Nullable String tag, Buffer body, List<Header> headers, List<Header> headersUnchanged) {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        var port = Integer.parseInt(arguments[0]);
        var source = "http://127.0.0.1:" + arguments[1];
        var answers = new HashMap<String, Known>();
        try (var paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var path = paths.readLine(); path != null; path = paths.readLine()) {
                answers.put(path, learn(source + path));
            }
        }
        var oneForEachCore =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx().deployVerticle(() -> new RawServer(answers, port), oneForEachCore);
    }

    private static Known learn(String address) throws IOException, InterruptedException {
        var plain = HttpRequest.newBuilder(URI.create(address));
        var answer = CLIENT.send(plain.build(), BodyHandlers.ofByteArray());
        var tag = answer.headers().firstValue("etag").orElse(null);
        var unchanged = tag == null
                ? answer
                : CLIENT.send(plain.header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());
        var direct = Unpooled.directBuffer(answer.body().length).writeBytes(answer.body());
        return new Known(
                tag,
                Buffer.buffer(Unpooled.unreleasableBuffer(direct.asReadOnly())),
                headers(answer),
                headers(unchanged));
    }

    private static List<Header> headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header(header.getKey(), value)))
                .toList();
    }

    private static Header header(String name, String value) {
        return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        var known = answers.get(request.uri());
        if (known == null) {
            request.response().setStatusCode(404).end();
            return;
        }
        var condition = request.headers().get(HttpHeaders.IF_NONE_MATCH);
        if (condition != null && condition.equals(known.tag())) {
            with(known.headersUnchanged(), request.response())
                    .setStatusCode(304)
                    .end();
        } else {
            with(known.headers(), request.response()).end(known.body());
        }
    }

    private static HttpServerResponse with(List<Header> headers, HttpServerResponse response) {
        for (var header : headers) {
            response.headers().add(header.name(), header.value());
        }
        return response;
    }
}
