package dev.sthira.session.plan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Another process's catalog, as far as session-service knows it: answers `POST /plans` from the catalog's own contract
/// examples, with every duration divided by the wished rehearsal speed, shows every sequence that is not called
/// private and every pose that is not called so,
/// or fails as it is told.
public final class CatalogStandIn implements AutoCloseable {
    private static final Path PLANS = Path.of("..", "catalog-service", "contract");
    private static final Pattern SPEED = Pattern.compile("\"rehearsalSpeed\"\\s*:\\s*(\\d+)");
    private static final Pattern SECONDS = Pattern.compile("(\"seconds\"\\s*:\\s*)(\\d+(?:\\.\\d+)?)");

    private final HttpServer server;
    private final WishRules rules;
    private volatile int failing;
    private volatile String lastRequest = "";
    private volatile String lastLanguages = "";

    private CatalogStandIn(HttpServer server, WishRules rules) {
        this.server = server;
        this.rules = rules;
    }

    public static CatalogStandIn start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var standIn = new CatalogStandIn(server, WishRules.ofTheContract());
            server.createContext("/plans", standIn::answer);
            server.createContext("/sequences/", standIn::show);
            server.createContext("/poses/", standIn::show);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// From now on answers with this status; 0 means with plans again.
    public void failWith(int status) {
        failing = status;
    }

    /// What it was asked last.
    public String lastRequest() {
        return lastRequest;
    }

    /// In which languages it was asked last.
    public String lastLanguages() {
        return lastLanguages;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        lastRequest = request;
        lastLanguages = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept-Language"), "");
        if (failing != 0) {
            refuse(exchange, failing, "failed");
        } else if (rules.status(request) != 200) {
            int status = rules.status(request);
            refuse(exchange, status, status == 422 ? "makes-no-sense" : "malformed-body");
        } else if (!request.contains("\"back-strengthening\"") && !isOfASitting(request)) {
            refuse(exchange, 404, "not-found");
        } else {
            send(exchange, 200, plan(request));
        }
    }

    // Whether it is there is all that is asked; a sequence of somebody's own is not.
    private void show(HttpExchange exchange) throws IOException {
        var status = failing != 0 ? failing : exchange.getRequestURI().getPath().contains("private") ? 404 : 200;
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String plan(String request) throws IOException {
        Matcher wished = SPEED.matcher(request);
        int speed = wished.find() ? Integer.parseInt(wished.group(1)) : 1;
        String name = isOfASitting(request) ? "plan-sitting" : "plan";
        String plan = Files.readString(PLANS.resolve(name + ".json"))
                .replaceFirst("\"id\"\\s*:\\s*\"[^\"]*\"", "\"id\":\"%s-stand-in-%d\"".formatted(name, speed));
        if (request.contains("\"level\":\"beginner\"")) {
            plan = easier(plan);
        }
        return SECONDS.matcher(plan)
                .replaceAll(seconds -> seconds.group(1)
                        + "%.3f".formatted(Math.ceil(Double.parseDouble(seconds.group(2)) * 1000 / speed) / 1000));
    }

    /// The same class for a beginner, who begins on a cushion.
    private static String easier(String plan) {
        return plan.replaceFirst("-stand-in-", "-stand-in-beginner-")
                .replaceFirst("\"level\"\\s*:\\s*\"intermediate\"", "\"level\": \"beginner\"")
                .replace("Sit tall, breathe", "Sit on a cushion, breathe");
    }

    private static boolean isOfASitting(String request) {
        return request.contains("\"twenty-minutes-of-sitting\"");
    }

    private static void refuse(HttpExchange exchange, int status, String kind) throws IOException {
        send(exchange, status, """
                {"type": "/problems/%s", "status": %d, "title": "A title", "detail": "A sentence.", "instance": "/plans"}""".formatted(kind, status));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
