package dev.sthira.notification.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A builder's server: takes what is posted, and answers each path as it is told to.
final class Receiver implements AutoCloseable {
    /// Taken, and never answered.
    static final int SILENCE = 0;

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Integer>> answers = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();

    /// What was posted.
    record Received(String path, String id, String timestamp, String signature, String contentType, String body) {}

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    static Receiver on(int port) throws IOException {
        return new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50));
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// Answers the next posts to a path with these, the last of them for good; 204 where nothing was said.
    void answers(String path, Integer... statuses) {
        answers.put(path, new ArrayDeque<>(List.of(statuses)));
    }

    void says(String path, String header, String value) {
        headers.put(path, Map.of(header, value));
    }

    List<Received> at(String path) {
        return received.stream().filter(each -> each.path().equals(path)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                path,
                said(exchange, "webhook-id"),
                said(exchange, "webhook-timestamp"),
                said(exchange, "webhook-signature"),
                said(exchange, "content-type"),
                body));
        int status = next(path);
        if (status != SILENCE) {
            headers.getOrDefault(path, Map.of()).forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    private synchronized int next(String path) {
        var left = answers.getOrDefault(path, new ArrayDeque<>(List.of(204)));
        return left.size() > 1 ? left.pop() : left.getFirst();
    }

    private static String said(HttpExchange exchange, String header) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(header));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
