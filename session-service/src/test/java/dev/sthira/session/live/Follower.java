package dev.sthira.session.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A client as a browser's EventSource would be, that does not come back by itself.
final class Follower implements AutoCloseable {

    /// One server-sent event as it came.
    record Sent(String name, @Nullable String id, String data) {}

    final List<Sent> events = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final CompletableFuture<HttpResponse<Stream<String>>> response;
    private final CompletableFuture<Void> end;

    private Follower(HttpRequest request) {
        response = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        end = response.thenAcceptAsync(answer -> read(answer.body().iterator()));
    }

    static Follower withToken(URI live, String token, @Nullable String lastEventId) {
        return new Follower(request(live, lastEventId)
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /// One that says what it is.
    static Follower on(URI live, String token, String kind, String label) {
        return new Follower(request(live, null)
                .header("Authorization", "Bearer " + token)
                .header("Sthira-Device", kind)
                .header("Sthira-Device-Label", label)
                .build());
    }

    static Follower withTicket(URI live, String ticket) {
        return new Follower(
                request(URI.create(live + "?ticket=" + ticket), null).build());
    }

    private static HttpRequest.Builder request(URI live, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(live);
        return lastEventId == null ? request : request.header("Last-Event-ID", lastEventId);
    }

    int status() throws Exception {
        return response.get(10, TimeUnit.SECONDS).statusCode();
    }

    @Nullable
    String header(String name) throws Exception {
        return response.get(10, TimeUnit.SECONDS).headers().firstValue(name).orElse(null);
    }

    void untilTheEnd() throws Exception {
        end.get(40, TimeUnit.SECONDS);
    }

    boolean isAtItsEnd() {
        return end.isDone();
    }

    /// All but who comes and goes, which has no number.
    List<Sent> numbered() {
        return events.stream().filter(event -> event.id() != null).toList();
    }

    List<@Nullable String> ids() {
        return numbered().stream().map(Sent::id).toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read(Iterator<String> lines) {
        String name = null;
        String id = null;
        var data = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && name != null) {
                events.add(new Sent(name, id, data.toString()));
                name = null;
                id = null;
                data.setLength(0);
            }
        }
    }
}
