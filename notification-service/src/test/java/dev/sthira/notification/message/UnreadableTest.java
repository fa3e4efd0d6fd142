package dev.sthira.notification.message;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.preference.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows that this version cannot read, among others that it can. In an application whose lanes have come to their end.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(LaneTest.AnApplicationOfItsOwn.class)
class UnreadableTest {
    @Inject
    Dispatcher dispatcher;

    @Inject
    Dispatch dispatch;

    @Inject
    Outbox outbox;

    @Inject
    MessageSettings settings;

    @Inject
    InstantSource clock;

    @Inject
    Sql sql;

    private final Person maya = new Person("maya-" + UUID.randomUUID());
    private final Postman postman = new Postman();

    /// Takes every letter, and remembers which.
    private static class Postman implements Transport {
        private final ConcurrentLinkedQueue<UUID> taken = new ConcurrentLinkedQueue<>();

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Outcome send(Parcel parcel) {
            taken.add(parcel.id());
            return new Outcome.Accepted();
        }
    }

    @BeforeEach
    void endTheLanesOfTheApplication() {
        dispatcher.stop(new ShutdownEvent());
        change("truncate message cascade");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'breath-of-the-week'",
                "target = 'pigeon:post'",
                "target = 'nowhere'",
                "content = '{}'",
                "content = '[1, 2]'",
                "content = '\"hello\"'",
                "content = 'null'",
                "content = null",
                "content = content || '{\"melody\": \"of a newer version\"}'",
                "content = content || '{\"paragraphs\": [null]}'",
                "content = content || '{\"subject\": {\"value\": 7}}'"
            })
    void setsAsideWhatItCannotReadAndSendsTheRest(String made) {
        var before = add();
        var broken = add();
        var after = add();
        change("update message set %s where id = ?".formatted(made), broken);

        sendAll();

        assertThat(postman.taken).containsExactlyInAnyOrder(before, after);
        assertThat(states("handed-over")).containsExactlyInAnyOrder(before, after);
        assertThat(states("set-aside")).containsExactly(broken);
        assertThat(text("select reason from message where id = ?", broken)).isEqualTo("unreadable");
        assertThat(text(
                        "select attempts || ' ' || (select count(*) from attempt where message = id) from message where id = ?",
                        broken))
                .isEqualTo("0 0");
    }

    @Test
    void sendsOnceAfterAnUpgradeWhatWasSetAside() {
        var broken = add();
        var other = add();
        var kind = text("select kind from message where id = ?", broken);
        change("update message set kind = 'breath-of-the-week' where id = any(?)", (Object) new UUID[] {broken, other});
        sendAll();
        change("update message set kind = ? where id = ?", kind, broken);

        operator()
                .get("/set-aside-messages")
                .then()
                .statusCode(200)
                .body("items.id", contains(broken.toString(), other.toString()))
                .body("items[1].kind", equalTo("breath-of-the-week"))
                .body("items[1].fault", equalTo("kind: IllegalArgumentException"))
                .body("next", nullValue());
        operator().post("/set-aside-messages/redrive").then().statusCode(200).body("messages", equalTo(2));
        sendAll();
        sendAll();

        assertThat(postman.taken).containsExactly(broken);
        assertThat(states("handed-over")).containsExactly(broken);
        assertThat(states("set-aside")).containsExactly(other);
    }

    @Test
    void showsItsPersonThatAMessageIsSetAside() {
        var broken = add();
        change("update message set kind = 'breath-of-the-week', target = 'pigeon:post' where id = ?", broken);
        sendAll();

        given().auth()
                .oauth2(Tokens.of(maya.id(), "practitioner"))
                .get("/me/messages")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(broken.toString()))
                .body("items[0].kind", nullValue())
                .body("items[0].state", equalTo("set-aside"))
                .body("items[0].reason", equalTo("unreadable"));
    }

    @Test
    void endsWhatIsSetAsideWhenItsTimeIsOver() {
        var broken = add();
        change("update message set kind = 'breath-of-the-week' where id = ?", broken);
        sendAll();
        change("update message set deadline = ? where id = ?", clock.instant(), broken);

        dispatch.tidy(Channel.EMAIL);

        assertThat(states("expired")).containsExactly(broken);
        assertThat(text("select reason from message where id = ?", broken)).isEqualTo("unreadable");
        assertThat(sql.any("select from message where id = ? and content is not null", broken))
                .isFalse();
    }

    @Test
    void neverSendsAgainWhatItCannotReadAndSomebodyMayHaveSent() {
        var other = add();
        var broken = add();
        change("update message set kind = 'breath-of-the-week' where id = ?", broken);
        change(
                "update message set state = 'claimed', attempts = 1, claimed_until = ?",
                clock.instant().minusSeconds(1));

        dispatch.tidy(Channel.EMAIL);

        assertThat(states("unknown")).containsExactly(broken);
        assertThat(states("waiting")).containsExactly(other);
    }

    @Test
    void sendsToADeviceThatAskedANewerVersionForMore() {
        var device = UUID.randomUUID();
        change(
                "insert into device (id, person, endpoint, origin, p256dh, auth, kinds, created_at) values"
                        + " (?, ?, ?, 'https://push.example', decode(repeat('04', 65), 'hex'), decode(repeat('00', 16), 'hex'),"
                        + " array['breath-of-the-week', 'summary'], ?)",
                device,
                maya.id(),
                "https://push.example/" + device,
                clock.instant());
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(List.of(Draft.push(
                        Kind.SUMMARY,
                        new Cause("test", "1", "A test asked for it."),
                        new Target.ToDevice(maya, device),
                        new Note("Well done", "", null, "t", Note.Urgency.NORMAL, null),
                        null,
                        clock.instant(),
                        clock.instant().plusSeconds(600)))));

        assertThat(dispatch.claim(Channel.PUSH, Room.of(5))).hasSize(1);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("odd", "operator"));
    }

    private void sendAll() {
        var lane = new Lane(postman, dispatch, settings, clock);
        lane.start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () -> assertThat(states("waiting", "claimed")).isEmpty());
        } finally {
            lane.stop(Duration.ofSeconds(10));
        }
    }

    private UUID add() {
        var cause = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(List.of(letter(cause))));
        return sql.first("select id from message where cause_id = ?", row -> row.uuid("id"), cause)
                .orElseThrow();
    }

    private Draft letter(String cause) {
        var now = clock.instant();
        return Draft.mail(
                Kind.ACCOUNT,
                new Cause("test", cause, "A test asked for it."),
                new Target.ToAddress(maya, "maya@example.org"),
                Letters.plain(),
                now,
                now.plusSeconds(600));
    }

    private Set<UUID> states(String... states) {
        return sql.list("select id from message where state = any(?)", row -> row.uuid("id"), (Object) states).stream()
                .collect(toSet());
    }

    private String text(String query, Object... parameters) {
        return sql.first(query, row -> row.text(), parameters).orElseThrow();
    }

    private void change(String statement, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, parameters));
    }
}
