package dev.sthira.devstack.push;

import static dev.sthira.devstack.push.Sender.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.devstack.json.Json;
import dev.sthira.devstack.standin.StandInException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushServiceTest {

    private final PushService service = PushService.start(0);
    private final Subscription phone = service.subscribe();
    private final Sender sender = new Sender();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void showsAMessageWithAllThatTheSenderSaid() throws Exception {
        var answer = send(sender.message(phone, "Downward Dog, 30 s – Śvānāsana")
                .header("Topic", "cue-1")
                .header("Urgency", "high"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).isPresent();
        assertThat(service.pushes(phone.id())).singleElement().satisfies(push -> {
            assertThat(push.number()).isEqualTo(1);
            assertThat(push.payload()).isEqualTo("Downward Dog, 30 s – Śvānāsana");
            assertThat(push.ttl()).isEqualTo(60);
            assertThat(push.topic()).isEqualTo("cue-1");
            assertThat(push.urgency()).isEqualTo("high");
            assertThat(push.vapid().sub()).isEqualTo("mailto:push@example.org");
            assertThat(push.vapid().aud()).isEqualTo(Sender.origin(phone));
            assertThat(push.vapid().publicKey()).isEqualTo(sender.publicKey());
        });
    }

    @Test
    void takesAMessageOf4096BytesAndRefusesALongerOne() throws Exception {
        int header = 86;
        int overhead = header + 17;
        assertThat(send(sender.message(phone, "x".repeat(4096 - overhead))).statusCode())
                .isEqualTo(201);
        assertThat(send(sender.message(phone, "x".repeat(4097 - overhead))).statusCode())
                .isEqualTo(413);
        assertThat(send(sender.bare(phone, new byte[3_000_000])).statusCode()).isEqualTo(413);
        assertThat(service.pushes(phone.id())).hasSize(1);
    }

    @Test
    void wantsToKnowWhoSends() throws Exception {
        var body = Sender.encrypt(phone, new byte[] {1});
        var answer = send(sender.bare(phone, body).header("TTL", "1"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("vapid");
        assertThat(send(sender.bare(phone, body)
                                .header("TTL", "1")
                                .header("Authorization", sender.authorization("http://127.0.0.1:1")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.pushes(phone.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TTL,-1", "TTL,soon", "Topic,two words", "Topic,an-id-that-is-longer-than-32-letters", "Urgency,now"})
    void refusesAMalformedHeader(String header, String value) throws Exception {
        assertThat(send(sender.message(phone, "hi").setHeader(header, value)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesAMessageWithoutTtl() throws Exception {
        var request = sender.bare(phone, Sender.encrypt(phone, new byte[] {1}))
                .header("Authorization", sender.authorization(Sender.origin(phone)));
        assertThat(send(request).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatTheDeviceCouldNotRead() throws Exception {
        var forAnother = Sender.encrypt(service.subscribe(), new byte[] {1});
        var answer = send(sender.message(phone, "").POST(BodyPublishers.ofByteArray(forAnother)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("cannot be decrypted");
        assertThat(send(sender.message(phone, "hi").setHeader("Content-Encoding", "aesgcm"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesAMessageWithoutContent() throws Exception {
        assertThat(send(sender.message(phone, "").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(201);
        assertThat(service.pushes(phone.id()).getFirst().payload()).isEmpty();
    }

    @Test
    void saysThatASubscriptionIsUnknownOrGone() throws Exception {
        var unknown = new Subscription("x", phone.endpoint() + "x", phone.p256dh(), phone.auth());
        assertThat(send(sender.message(unknown, "hi")).statusCode()).isEqualTo(404);

        service.remove(phone.id());

        assertThat(send(sender.message(phone, "hi")).statusCode()).isEqualTo(410);
        assertThat(service.pushes(phone.id())).isEmpty();
        assertThat(service.attempts(phone.id())).isEqualTo(1);
    }

    @Test
    void admitsOnlyTheKeyThatTheDeviceSubscribedWith() throws Exception {
        var mine = service.subscribe(sender.publicKey());
        assertThat(send(sender.message(mine, "hi")).statusCode()).isEqualTo(201);
        assertThat(send(new Sender().message(mine, "hi")).statusCode()).isEqualTo(403);
    }

    @Test
    void answersWhatItWasToldAsOftenAsItWasTold() throws Exception {
        service.answer(phone.id(), 429, 2, "7");
        service.answer(phone.id(), 503, 1, null);

        var first = send(sender.message(phone, "one"));
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(send(sender.message(phone, "one")).statusCode()).isEqualTo(429);
        assertThat(send(sender.message(phone, "one")).statusCode()).isEqualTo(503);
        assertThat(send(sender.message(phone, "one")).statusCode()).isEqualTo(201);
        assertThat(service.pushes(phone.id())).hasSize(1);
        assertThat(service.attempts(phone.id())).isEqualTo(4);
    }

    @Test
    void cutsTheConnectionAfterTakingAMessage() throws Exception {
        service.answer(phone.id(), 0, 1, null);
        assertThatThrownBy(() -> send(sender.message(phone, "hi"))).isInstanceOf(IOException.class);
        assertThat(service.pushes(phone.id())).hasSize(1);
    }

    @Test
    void takesItsTimeWhenTold() throws Exception {
        service.delay(phone.id(), Duration.ofMillis(400), 1);
        var start = System.nanoTime();
        assertThat(send(sender.message(phone, "hi")).statusCode()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
    }

    @Test
    void keepsItsSubscriptionsOverARestart(@TempDir Path directory) throws Exception {
        Subscription kept;
        Subscription gone;
        Subscription mine;
        int port;
        try (var before = PushService.start(0, directory)) {
            port = before.port();
            kept = before.subscribe();
            gone = before.subscribe();
            mine = before.subscribe(sender.publicKey());
            before.remove(gone.id());
        }
        try (var after = PushService.start(port, directory)) {
            assertThat(send(sender.message(kept, "still here")).statusCode()).isEqualTo(201);
            assertThat(after.pushes(kept.id()).getFirst().payload()).isEqualTo("still here");
            assertThat(send(sender.message(gone, "hi")).statusCode()).isEqualTo(410);
            assertThat(send(new Sender().message(mine, "hi")).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void isDrivenOverHttpJustAsWell() throws Exception {
        var created = http("POST", "/subscriptions", "");
        assertThat(created.statusCode()).isEqualTo(201);
        var tablet = Json.read(created.body().getBytes(), Subscription.class).orElseThrow();
        send(sender.message(tablet, "one"));
        send(sender.message(tablet, "two"));

        var answers = "/subscriptions/" + tablet.id() + "/answers";
        assertThat(http("POST", answers, "{\"status\":429,\"times\":1,\"retryAfter\":\"3\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(sender.message(tablet, "three")).statusCode()).isEqualTo(429);
        assertThat(http("POST", answers, "{\"status\":42}").statusCode()).isEqualTo(400);

        var messages = "/subscriptions/" + tablet.id() + "/messages";
        var all = Json.read(http("GET", messages, "").body().getBytes(), ReceivedPush[].class)
                .orElseThrow();
        assertThat(all).extracting(ReceivedPush::payload).containsExactly("one", "two");
        assertThat(all).isEqualTo(service.pushes(tablet.id()).toArray());
        var later = http("GET", messages + "?after=" + all[0].number(), "");
        assertThat(Json.read(later.body().getBytes(), ReceivedPush[].class).orElseThrow())
                .extracting(ReceivedPush::payload)
                .containsExactly("two");

        assertThat(http("DELETE", "/subscriptions/" + tablet.id(), "").statusCode())
                .isEqualTo(204);
        assertThat(send(sender.message(tablet, "hi")).statusCode()).isEqualTo(410);
    }

    @Test
    void refusesNonsense() throws Exception {
        assertThat(http("GET", "/push/" + phone.id(), "").statusCode()).isEqualTo(405);
        assertThat(http("GET", "/", "").statusCode()).isEqualTo(404);
        assertThat(http("GET", "/subscriptions/none/messages", "").statusCode()).isEqualTo(404);
        assertThat(http("GET", "/subscriptions/" + phone.id() + "/messages?after=x", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http("POST", "/subscriptions", "[1").statusCode()).isEqualTo(400);
        assertThat(http("POST", "/subscriptions/" + phone.id() + "/answers", "null")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var occupied = new ServerSocket()) {
            occupied.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThatThrownBy(() -> PushService.start(occupied.getLocalPort()))
                    .isInstanceOf(StandInException.class)
                    .hasMessageContaining("STHIRA_PUSH_PORT");
        }
    }

    private HttpResponse<String> http(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .method(method, BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
