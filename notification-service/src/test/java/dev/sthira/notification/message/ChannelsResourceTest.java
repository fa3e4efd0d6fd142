package dev.sthira.notification.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.preference.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator sees of the ways out, in an application whose lanes have come to their end.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(LaneTest.AnApplicationOfItsOwn.class)
class ChannelsResourceTest {
    @Inject
    Dispatcher dispatcher;

    @Inject
    Dispatch dispatch;

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry metrics;

    @Inject
    Sql sql;

    private final Person maya = new Person("maya-" + UUID.randomUUID());

    @BeforeEach
    void endTheLanesOfTheApplication() {
        dispatcher.stop(new ShutdownEvent());
        QuarkusTransaction.requiringNew().run(() -> sql.update("truncate message cascade"));
    }

    @Test
    void tellsWhatHasNotGoneOutAndSinceWhen() {
        var due = Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MILLIS);
        add(due);
        add(due.plusSeconds(60));

        operator()
                .get("/channels")
                .then()
                .statusCode(200)
                .body("items.channel", hasItems("email", "push"))
                .body("items.find { it.channel == 'email' }.waiting", equalTo(2))
                .body("items.find { it.channel == 'email' }.oldestDue", equalTo(due.toString()))
                .body("items.find { it.channel == 'email' }.setAside", equalTo(0))
                .body("items.find { it.channel == 'push' }.waiting", equalTo(0))
                .body("items.find { it.channel == 'push' }.stopped", empty());
        dispatch.look();
        assertThat(gauge("sthira.message.waiting")).isEqualTo(2);
        assertThat(gauge("sthira.message.lag.seconds")).isBetween(90.0, 3600.0);
        assertThat(gauge("sthira.message.set.aside")).isZero();
    }

    @Test
    void countsWhatIsSuppressedByReason() {
        var before = suppressed();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(List.of(Draft.mail(
                        Kind.SUMMARY,
                        new Cause("test", UUID.randomUUID().toString(), "A test asked for it."),
                        new Target.ToContact(maya),
                        Letters.plain(),
                        Instant.now(),
                        Instant.now().plusSeconds(600)))));

        assertThat(dispatch.claim(Channel.EMAIL, Room.of(5))).isEmpty();

        assertThat(suppressed()).isEqualTo(before + 1);
    }

    @Test
    void letsAChannelGoOn() {
        operator()
                .post("/channels/push/reset")
                .then()
                .statusCode(200)
                .body("channel", equalTo("push"))
                .body("stopped", empty());
        operator().post("/channels/pigeons/reset").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /channels",
        "POST, /channels/push/reset",
        "GET,  /set-aside-messages",
        "POST, /set-aside-messages/redrive"
    })
    void isForOperatorsOnly(String method, String path) {
        given().request(method, path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("maya", "practitioner", "analyst"))
                .request(method, path)
                .then()
                .statusCode(403);
        operator().request(method, path).then().statusCode(200);
    }

    private double gauge(String name) {
        return metrics.get(name).tag("channel", "email").gauge().value();
    }

    private double suppressed() {
        return metrics.counter("sthira.messages.suppressed", "channel", "email", "reason", "no-address")
                .count();
    }

    private void add(Instant due) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(List.of(Draft.mail(
                        Kind.ACCOUNT,
                        new Cause("test", UUID.randomUUID().toString(), "A test asked for it."),
                        new Target.ToAddress(null, "maya@example.org"),
                        Letters.plain(),
                        due,
                        due.plus(Duration.ofHours(1))))));
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("noor", "operator"));
    }
}
