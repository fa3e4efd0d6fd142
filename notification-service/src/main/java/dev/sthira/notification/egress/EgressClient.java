package dev.sthira.notification.egress;

import dev.sthira.notification.egress.EgressGuard.Verdict;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Posts to a server that somebody else named: dials the address it is given and no other, follows no redirect, uses no
/// proxy, reads
/// little and waits not long.
@Singleton
public class EgressClient {
    private static final Logger LOG = Logger.getLogger(EgressClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long LONGEST_ANSWER = 4096;

    /// Servers close idle connections after 30 s or more. Who keeps them as long as the server does sooner or later
    /// writes on one that is being closed, and never learns what became of it.
    private static final int KEPT_SECONDS = 10;

    /// Connections that one post may find dead before it gives up. Those that were kept may all have been closed at
    /// once, and each is met by somebody; a service that closes whatever is opened is not tried for ever.
    private static final int MOST_DEAD = 16;

    /// No connection came about, or none that took the request: nothing was sent.
    public static final class Unreachable extends Exception {
        Unreachable(Throwable cause) {
            super(cause);
        }
    }

    /// It was sent and no answer came.
    public static final class NoAnswer extends Exception {
        NoAnswer(@Nullable Throwable cause) {
            super(cause);
        }
    }

    /// The connection was found closed before the request was on it.
    private static final class NotSent extends Exception {
        NotSent(Throwable cause) {
            super(cause);
        }
    }

    private final Vertx vertx;
    private final HttpClient secure;
    private final HttpClient plain;
    private final InstantSource clock;

    EgressClient(Vertx vertx, InstantSource clock) {
        this.vertx = vertx;
        this.clock = clock;
        this.secure = vertx.createHttpClient(options()
                .setSsl(true)
                .setUseAlpn(true)
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setVerifyHost(true));
        this.plain = vertx.createHttpClient(options().setProtocolVersion(HttpVersion.HTTP_1_1));
    }

    // An endpoint is a secret, which a span of HTTP would tell; and nobody out there is told of our traces.
    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setMaxPoolSize(256)
                .setHttp2MaxPoolSize(4)
                .setMaxWaitQueueSize(1000)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setHttp2KeepAliveTimeout(KEPT_SECONDS)
                .setMaxHeaderSize(8192)
                .setDecompressionSupported(false)
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    /// Posts a body; every `Host`, certificate and name check is for the endpoint's own name.
    ///
    /// @param patience how long it may take to answer
    public EgressAnswer post(URI endpoint, Verdict.Dial dial, MultiMap headers, byte[] body, Duration patience)
            throws Unreachable, NoAnswer {
        for (int dead = 0; ; dead++) {
            try {
                return posted(connected(endpoint, dial), headers, body, patience);
            } catch (NotSent closed) {
                if (dead == MOST_DEAD) {
                    throw new Unreachable(closed);
                }
            }
        }
    }

    /// Sends on a connection that may have been closed meanwhile: what was not written, nobody has. Who reads the
    /// answer is said first: a quick answer is over before a slow thread asks for it.
    private EgressAnswer posted(HttpClientRequest request, MultiMap headers, byte[] body, Duration patience)
            throws NotSent, NoAnswer {
        request.headers().setAll(headers);
        request.exceptionHandler(failed -> LOG.debug("A post broke off", failed));
        var answer = request.response().map(response -> answer(request, response, patience));
        var written = request.end(Buffer.buffer(body));
        try {
            return answer.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (written.failed()) {
                throw new NotSent(written.cause());
            }
            throw new NoAnswer(failed.getCause());
        } catch (TimeoutException silent) {
            request.reset();
            throw new NoAnswer(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(stopped);
        }
    }

    private HttpClientRequest connected(URI endpoint, Verdict.Dial dial) throws NotSent, Unreachable {
        var secured = "https".equals(endpoint.getScheme());
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        dial.port(), dial.address().getHostAddress()))
                .setHost(endpoint.getHost())
                .setPort(dial.port())
                .setSsl(secured)
                .setFollowRedirects(false)
                .setURI(path(endpoint));
        Future<HttpClientRequest> connecting = (secured ? secure : plain).request(options);
        try {
            return connecting
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(CONNECT.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof HttpClosedException closed) {
                throw new NotSent(closed);
            }
            throw new Unreachable(failed);
        } catch (TimeoutException silent) {
            connecting.onSuccess(HttpClientRequest::reset);
            throw new Unreachable(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(stopped);
        }
    }

    private static String path(URI endpoint) {
        var path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        return endpoint.getRawQuery() == null ? path : path + "?" + endpoint.getRawQuery();
    }

    private EgressAnswer answer(HttpClientRequest request, HttpClientResponse response, Duration patience) {
        var timer = vertx.setTimer(patience.toMillis(), _ -> request.reset());
        var read = new long[1];
        response.handler(chunk -> {
            read[0] += chunk.length();
            if (read[0] > LONGEST_ANSWER) {
                request.reset();
            }
        });
        response.exceptionHandler(_ -> vertx.cancelTimer(timer));
        response.endHandler(_ -> vertx.cancelTimer(timer));
        return EgressAnswer.of(response.statusCode(), response.getHeader(HttpHeaders.RETRY_AFTER), now());
    }

    private Instant now() {
        return clock.instant();
    }
}
