package dev.sthira.devstack.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP/1.1 server with one virtual thread per request. */
public final class WebServer implements AutoCloseable {

    /** Read once by the JDK's server: seconds to send a request and to take the answer, and no waiting for more to send. */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "20",
            "sun.net.httpserver.maxRspTime", "120",
            "sun.net.httpserver.nodelay", "true",
            "jdk.httpserver.maxConnections", "500");

    /** Only these names lead here; any other one is a web page's attempt to reach this server under its own name. */
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    static {
        LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final int longestBody;
    private final Map<String, String> headers;
    private final Handler handler;

    private WebServer(HttpServer server, int longestBody, Map<String, String> headers, Handler handler) {
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.longestBody = longestBody;
        this.headers = headers;
        this.handler = handler;
    }

    /**
     * Starts a server.
     *
     * @param longestBody bytes; a longer body is answered with 413
     * @param headers what every answer carries unless it says otherwise
     * @throws IOException if the address cannot be had
     */
    public static WebServer start(
            InetSocketAddress address, int longestBody, Map<String, String> headers, Handler handler)
            throws IOException {
        var web = new WebServer(HttpServer.create(address, 0), longestBody, headers, handler);
        web.server.setExecutor(web.threads);
        web.server.createContext("/", web::serve);
        web.server.start();
        return web;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var sent = exchange.getRequestBody();
        var body = sent.readNBytes(longestBody + 1);
        if (body.length > longestBody) {
            // Whoever is still sending when the connection is closed never gets to read the answer.
            sent.transferTo(OutputStream.nullOutputStream());
            return Answer.problem(413, "The body may have " + longestBody + " bytes at most.");
        }
        if (!isForHere(exchange)) {
            return Answer.problem(421, "This server answers to 127.0.0.1 and localhost only.");
        }
        try {
            return handler.handle(new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "no answer to " + exchange.getRequestMethod() + " " + exchange.getRequestURI(), e);
            return Answer.problem(500, "This should not have happened; the log says more.");
        }
    }

    private static boolean isForHere(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", ""));
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        switch (answer) {
            case Answer.Late(var delay, var later) -> {
                Thread.sleep(delay);
                send(exchange, later);
            }
            case Answer.Cut() -> {}
            case Answer.Reply(var status, var own, var body) -> {
                headers.forEach(exchange.getResponseHeaders()::set);
                own.forEach(exchange.getResponseHeaders()::set);
                var bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
                if (!bodiless) {
                    exchange.getResponseBody().write(body);
                }
            }
        }
    }
}
