package dev.sthira.web.forward;

import dev.sthira.web.screen.Screen.Paired;
import dev.sthira.web.screen.ScreenCookie;
import dev.sthira.web.screen.Screens;
import dev.sthira.web.sign.Person;
import dev.sthira.web.sign.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// `/api/<service>/…`: the three services under the origin of the app.
@ApplicationScoped
class Forwarding {
    private static final String PREFIX = "/api/";
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int STREAMS = 20_000;

    private final Map<String, Upstream> services = new HashMap<>();
    private final SignedIn signedIn;
    private final Screens screens;
    private final ScreenCookie screenCookie;

    Forwarding(Vertx vertx, ServiceSettings settings, SignedIn signedIn, Screens screens, ScreenCookie screenCookie) {
        this.signedIn = signedIn;
        this.screens = screens;
        this.screenCookie = screenCookie;
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(1_000)
                .setMaxPoolSize(STREAMS)
                .setKeepAliveTimeout(30));
        settings.addresses().forEach((name, address) -> services.put(name, new Upstream(client, address)));
    }

    void open(@Observes Router router) {
        router.route(PREFIX + "*").handler(this::forward);
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        String behind = Objects.requireNonNullElse(request.path(), PREFIX).substring(PREFIX.length());
        int slash = behind.indexOf('/');
        String service = slash < 0 ? behind : behind.substring(0, slash);
        String path = slash < 0 ? "/" : behind.substring(slash);
        Optional<Allowed> allowed = Allowed.of(service, request.method().name(), path);
        if (allowed.isEmpty()) {
            refuse(context, 404, "There is nothing at this address", "The gateway hands on what its page needs.");
        } else {
            forward(context, allowed.get(), path);
        }
    }

    private void forward(RoutingContext context, Allowed allowed, String path) {
        Future<Buffer> body = body(context.request());
        if (body.failed()) {
            refuse(context, 413, "The body is too large", "At most 256 KiB, and say how much it is (Content-Length).");
            return;
        }
        Upstream upstream = Objects.requireNonNull(services.get(allowed.service()));
        body.compose(sent -> token(context, allowed, sent).compose(token -> upstream.ask(context, path, sent, token)))
                .onFailure(away -> refuseIfUnanswered(context));
    }

    /// The token to go with it: that of whoever has signed in, or that of whom the screen follows.
    private Future<Optional<String>> token(RoutingContext context, Allowed allowed, Buffer body) {
        if (!allowed.withToken()) {
            return Future.succeededFuture(Optional.empty());
        }
        return signedIn.person(context).map(person -> {
            person.ifPresent(each -> screens.renew(each.subject(), each.token()));
            return person.map(Person::token).or(() -> screenToken(context, allowed, body));
        });
    }

    private Optional<String> screenToken(RoutingContext context, Allowed allowed, Buffer body) {
        var cookie = context.request().getCookie(screenCookie.name());
        return screens.paired(cookie == null ? null : cookie.getValue())
                .filter(screen -> ScreenLimits.permit(allowed, context.request().query(), body, screen))
                .map(Paired::token);
    }

    /// Bodies here are small JSON; how small is known before the first byte.
    private static Future<Buffer> body(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return request.getHeader("Transfer-Encoding") == null
                    ? Future.succeededFuture(Buffer.buffer())
                    : Future.failedFuture("of unknown length");
        }
        if (Long.parseLong(length) > LARGEST_BODY) {
            return Future.failedFuture("too large");
        }
        Future<Buffer> body = request.body();
        request.resume();
        return body;
    }

    private static void refuseIfUnanswered(RoutingContext context) {
        if (!context.response().headWritten() && !context.response().closed()) {
            context.response().putHeader("Retry-After", "2");
            refuse(
                    context,
                    503,
                    "Not right now",
                    "A service does not answer at the moment. It will be back by itself.");
        }
    }

    private static void refuse(RoutingContext context, int status, String title, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("status", status)
                        .put("title", title)
                        .put("detail", detail)
                        .put("instance", context.request().path())
                        .encode());
    }
}
