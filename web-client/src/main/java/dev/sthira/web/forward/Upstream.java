package dev.sthira.web.forward;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// One of the services, asked in the name of a page.
final class Upstream {
    /// A stream is silent for 15 seconds at most; everything else answers sooner.
    private static final long SILENCE_MILLIS = 40_000;

    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final HttpClient client;
    private final URI address;

    Upstream(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    /// Asks, and pours what comes into the response as it comes. Fails if no answer has begun.
    Future<Void> ask(RoutingContext context, String path, Buffer body, Optional<String> token) {
        return client.request(options(context, path)).compose(request -> {
            Onward.ask(context.request().headers(), request.headers());
            token.ifPresent(each -> request.putHeader("Authorization", "Bearer " + each));
            request.putHeader(
                    "X-Forwarded-For", context.request().remoteAddress().hostAddress());
            context.response().closeHandler(gone -> request.reset());
            return send(request, body).map(answer -> {
                pour(request, answer, context.response());
                return null;
            });
        });
    }

    private RequestOptions options(RoutingContext context, String path) {
        String query = context.request().query();
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(context.request().method().name()))
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setSsl("https".equals(address.getScheme()))
                .setURI(query == null ? path : path + "?" + query)
                .setTimeout(SILENCE_MILLIS);
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Buffer body) {
        return body.length() == 0 ? request.send() : request.send(body);
    }

    private static void pour(HttpClientRequest request, HttpClientResponse answer, HttpServerResponse response) {
        response.setStatusCode(answer.statusCode());
        Onward.answer(answer.headers(), response.headers());
        if (!answer.headers().contains("Content-Length") && !BODILESS.contains(answer.statusCode())) {
            response.setChunked(true);
        }
        if ("text/event-stream".equals(answer.getHeader("Content-Type"))) {
            response.putHeader("X-Accel-Buffering", "no");
        }
        answer.pipe().endOnFailure(false).to(response).onFailure(broken -> {
            request.reset();
            response.reset();
        });
    }
}
