package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.kit.test.Tokens;
import dev.sthira.session.http.Api;
import dev.sthira.session.http.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LiveResourceTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @TestHTTPResource("/")
    URI server;

    /// One server-sent event as it came.
    record Sent(String name, String id, String data) {}

    @Test
    void beginsWithASnapshotAndGoesOnWithEveryEvent() throws Exception {
        String session = maya.creates(600);
        var first = new Client(session, null);
        var second = new Client(session, null);
        await().until(() -> !first.events.isEmpty() && !second.events.isEmpty());

        maya.does(session, "start");
        first.untilTheEnd();
        second.untilTheEnd();

        assertThat(first.events.getFirst().name()).isEqualTo("snapshot");
        assertThat(first.events.getFirst().id()).isEqualTo("-1");
        assertThat(first.ids()).containsExactlyElementsOf(numbers(-1, first.events.size() - 1));
        assertThat(first.events.getLast().name()).isEqualTo("session-completed");
        assertThat(second.events.subList(1, second.events.size()))
                .isEqualTo(first.events.subList(1, first.events.size()));
    }

    @Test
    void resumesBehindTheLastEventWithoutAHole() throws Exception {
        String session = maya.creates(600);
        maya.does(session, "start");
        var whole = new Client(session, "-1");
        whole.untilTheEnd();

        var resumed = new Client(session, "5");
        resumed.untilTheEnd();

        assertThat(resumed.events).isEqualTo(whole.events.subList(6, whole.events.size()));
        assertThat(whole.ids()).containsExactlyElementsOf(numbers(0, whole.events.size()));
    }

    @Test
    void saysReloadToANumberThatWasNeverGiven() throws Exception {
        String session = maya.creates(600);
        maya.does(session, "end");
        await().until(() -> maya.looksAt(session).getInt("number") == 0);

        for (String garbage : List.of("77", "-2", "x", "99999999999999999999", "1e3", "' or 1=1")) {
            var client = new Client(session, garbage);
            client.untilTheEnd();
            assertThat(client.events).extracting(Sent::name).containsExactly("reload", "snapshot");
        }
    }

    @Test
    void letsAPersonFollowFiveStreamsAtMost() throws Exception {
        String session = maya.creates(1);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clients.add(new Client(session, null));
        }
        await().until(() -> clients.stream().noneMatch(client -> client.events.isEmpty()));

        assertThat(new Client(session, null).status()).isEqualTo(429);
        clients.forEach(Client::close);
        await().until(() -> new Client(session, null).status() == 200);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    /// A client as a browser's EventSource would be.
    private final class Client {
        final List<Sent> events = new CopyOnWriteArrayList<>();
        private final CompletableFuture<HttpResponse<Stream<String>>> response;
        private final CompletableFuture<Void> end;
        private final HttpClient http = HttpClient.newHttpClient();

        Client(String session, String lastEventId) {
            var request = HttpRequest.newBuilder(server.resolve("/sessions/" + session + "/live"))
                    .header("Authorization", "Bearer " + Tokens.of(maya.person(), "practitioner"));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            response = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines());
            end = response.thenAcceptAsync(answer -> read(answer.body().iterator()));
        }

        int status() throws Exception {
            return response.get(10, TimeUnit.SECONDS).statusCode();
        }

        void untilTheEnd() throws Exception {
            end.get(40, TimeUnit.SECONDS);
        }

        List<String> ids() {
            return events.stream().map(Sent::id).toList();
        }

        void close() {
            http.shutdownNow();
        }

        private void read(java.util.Iterator<String> lines) {
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
}
