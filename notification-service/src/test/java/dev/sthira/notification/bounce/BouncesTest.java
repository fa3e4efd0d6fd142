package dev.sthira.notification.bounce;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BouncesTest {
    private final Practitioner maya = Practitioner.someone();

    @Inject
    Sql sql;

    @Inject
    Unsubscribes unsubscribes;

    @Test
    void leavesAnAddressAloneThatDoesNotExistUntilItIsSetAnew() {
        maya.withContact();
        var mail = sentTo("contact:" + maya.subject());

        handIn(Mails.failure(mail, "5.1.1"));

        assertThat(isRefused()).isTrue();
        maya.withContact();
        assertThat(isRefused()).isFalse();
        handIn(Mails.failure(mail, "5.1.1"));
        assertThat(isRefused()).as("a report of before it was set anew").isFalse();
    }

    @Test
    void leavesOneAloneThatThreeMailsCouldNotReach() {
        maya.withContact();
        var first = sentTo("contact:" + maya.subject());
        handIn(Mails.failure(first, "5.2.2"));
        handIn(Mails.failure(first, "5.2.2"));
        handIn(Mails.failure(sentTo("contact:" + maya.subject()), "4.4.7"));
        assertThat(isRefused()).as("two mails, one of them reported twice").isFalse();

        handIn(Mails.failure(sentTo("contact:" + maya.subject()), "4.4.7"));

        assertThat(isRefused()).isTrue();
    }

    @Test
    void forgivesWhatWasLongAgo() {
        maya.withContact();
        for (int i = 0; i < 2; i++) {
            handIn(Mails.failure(sentTo("contact:" + maya.subject()), "4.4.7"));
        }
        sql.update("update bounce set at = at - interval '31 days'");

        handIn(Mails.failure(sentTo("contact:" + maya.subject()), "4.4.7"));

        assertThat(isRefused()).isFalse();
    }

    @Test
    void sendsWhoComplainsNothingButWhatTheyAskFor() {
        maya.withContact();

        handIn(Mails.complaint(sentTo("contact:" + maya.subject())));

        assertThat(isRefused()).isFalse();
        for (var kind : List.of(Kind.REMINDER, Kind.SUMMARY, Kind.WEEKLY_DIGEST)) {
            assertThat(ended(kind)).as("%s", kind).isNotEmpty();
        }
        assertThat(ended(Kind.ACCOUNT)).isEmpty();
    }

    @Test
    void leavesAnAddressWithoutAnAccountAlone() {
        handIn(Mails.failure(sentTo("address:" + maya.email()), "5.1.1"));

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> unsubscribes.addresses(
                                Kind.ACCOUNT, List.of(maya.email().toUpperCase(Locale.ROOT)))))
                .hasSize(1);
    }

    @Test
    void believesNobodyWhoDoesNotKnowAMail() {
        maya.withContact();
        sentTo("contact:" + maya.subject());

        handIn(Mails.failure(UUID.randomUUID(), "5.1.1"));
        handIn("no mail at all");

        assertThat(isRefused()).isFalse();
    }

    @Test
    void saysWhatItTakes() {
        given().contentType("application/json")
                .body("{}")
                .post("/bounces")
                .then()
                .statusCode(415);
    }

    @Test
    void readsNoMailOfFiveMegabytes() {
        given().contentType(BouncesResource.MAIL)
                .body(new byte[5 << 20])
                .post("/bounces")
                .then()
                .statusCode(413);
    }

    private void handIn(String mail) {
        given().contentType(BouncesResource.MAIL)
                .body(mail.getBytes(UTF_8))
                .post("/bounces")
                .then()
                .statusCode(202)
                .body(emptyString());
    }

    private UUID sentTo(String target) {
        return sql.first(
                        """
                        insert into message (person, kind, channel, target, origin, cause_type, cause_id, cause_text, title, state,
                                             due_at, deadline, attempts, created_at, ended_at)
                        values (?, 'reminder', 'email', ?, 'email', 'reminder', ?, 'a reminder', 'It is time', 'handed-over',
                                now(), now(), 1, now(), now()) returning id""",
                        row -> row.uuid("id"),
                        maya.subject(),
                        target,
                        UUID.randomUUID().toString())
                .orElseThrow();
    }

    private boolean isRefused() {
        return sql.any("select 1 from contact where person = ? and refused", maya.subject());
    }

    private Set<?> ended(Kind kind) {
        return QuarkusTransaction.requiringNew().call(() -> unsubscribes.of(kind, List.of(maya.person())));
    }
}
