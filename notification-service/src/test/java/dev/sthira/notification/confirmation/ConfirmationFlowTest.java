package dev.sthira.notification.confirmation;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.mail.ReceivedMail;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who enters an address that may be a stranger's.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ConfirmationFlowTest {
    Broker broker;
    MailServer mails;

    @Inject
    Sql sql;

    private final Practitioner maya = Practitioner.someone();
    private final String address = "stranger-" + UUID.randomUUID() + "@example.org";

    @Test
    void sendsOneQuestionAndNothingElseToAnAddressThatNobodyHasConfirmed() {
        enters(maya, address, "pay at evil.example").statusCode(422);
        enters(maya, address, "Payatevil").statusCode(200).body("confirmed", is(false));
        enters(maya, address, "Payatevil").statusCode(200);
        practises(20);

        await().atMost(ofSeconds(40))
                .untilAsserted(() -> assertThat(maya.messages())
                        .hasSize(21)
                        .filteredOn(message -> message.get("kind").equals("summary"))
                        .allSatisfy(message -> assertThat(message)
                                .containsEntry("state", "suppressed")
                                .containsEntry("reason", "unconfirmed")));
        await().atMost(ofSeconds(20)).until(() -> !mailsTo(address).isEmpty());
        assertThat(mailsTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Is this your address?");
            assertThat(mail.text()).doesNotContainIgnoringCase("evil");
        });
    }

    @Test
    void writesToAnAddressOnceItsOwnerHasPressedTheButton() {
        enters(maya, address, "Maya").statusCode(200);
        var link = link(question(), "/confirmations/");

        given().get(link).then().statusCode(200).body(containsString("<form method=\"post\">"));
        assertThat(contact()).containsEntry("confirmed", false);
        given().post(link).then().statusCode(200).body(containsString("Thank you"));
        given().post(link).then().statusCode(200);

        assertThat(contact()).containsEntry("confirmed", true);
        enters(maya, address, "Maya").statusCode(200).body("confirmed", is(true));
        practises(1);
        await().atMost(ofSeconds(20)).until(() -> mailsTo(address).size() == 2);
    }

    @Test
    void confirmsNothingForAnAddressThatWasReplacedMeanwhile() {
        enters(maya, address, "Maya").statusCode(200);
        var link = link(question(), "/confirmations/");
        enters(maya, "other-" + address, "Maya").statusCode(200);

        given().get(link).then().statusCode(404);
        given().post(link).then().statusCode(404);
        given().post("/confirmations/" + "A".repeat(43)).then().statusCode(404);

        assertThat(contact()).containsEntry("confirmed", false);
    }

    @Test
    void asksNoAddressTwiceInAnHourWhoeverEntersIt() {
        for (int i = 0; i < 6; i++) {
            enters(Practitioner.someone(), i % 2 == 0 ? address : address.replace("stranger", "Stranger"), "Maya")
                    .statusCode(200);
        }

        var _ = question();
        await().during(ofSeconds(2)).until(() -> mailsTo(address).size() == 1);
    }

    @Test
    void asksTheNextOneAtOnceWhenTheFirstIsAnswered() {
        enters(maya, address, "Maya").statusCode(200);
        given().post(link(question(), "/confirmations/")).then().statusCode(200);

        enters(Practitioner.someone(), address, "Jonas").statusCode(200);

        await().atMost(ofSeconds(20)).until(() -> mailsTo(address).size() == 2);
    }

    @Test
    void letsNobodyEnterOneAddressAfterTheOther() {
        for (int i = 0; i < 10; i++) {
            enters(maya, i + address, "Maya").statusCode(200);
        }

        enters(maya, "last-" + address, "Maya")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());

        assertThat(contact()).containsEntry("email", 9 + address);
    }

    @Test
    void believesATokenThatVouchesForTheVeryAddress() {
        var token = Tokens.withEmail(maya.subject(), address.toUpperCase(java.util.Locale.ROOT), "practitioner");

        entersWith(token, address).statusCode(200).body("confirmed", is(true));
        entersWith(token, "other-" + address).statusCode(200).body("confirmed", is(false));
    }

    @Test
    void leavesAnAddressAloneThatHasSaidNoWhoeverEntersIt() {
        enters(maya, address, "Maya").statusCode(200);
        var never = URI.create(question().headers().get("List-Unsubscribe").replaceAll("[<>]", ""));
        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(never.getPath())
                .then()
                .statusCode(200);
        var jonas = Practitioner.someone();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update question set asked_at = asked_at - interval '61 minutes'"));

        enters(jonas, address, "Jonas").statusCode(200);

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(jonas.messages())
                        .singleElement()
                        .satisfies(message -> assertThat(message)
                                .containsEntry("state", "suppressed")
                                .containsEntry("reason", "unsubscribed")));
        assertThat(mailsTo(address)).hasSize(1);
    }

    private ValidatableResponse enters(Practitioner person, String email, String name) {
        return person.asks().body(wish(email, name)).put("/me/contact").then();
    }

    private ValidatableResponse entersWith(String token, String email) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(wish(email, "Maya"))
                .put("/me/contact")
                .then();
    }

    private static Map<String, Object> wish(String email, String name) {
        return new HashMap<>(Map.of("email", email, "name", name, "locale", "en", "zone", "UTC"));
    }

    private Map<String, Object> contact() {
        return maya.asks().get("/me/contact").jsonPath().getMap("$");
    }

    private void practises(int times) {
        try (var topic = Topic.on(broker.bootstrapServers())) {
            for (int i = 0; i < times; i++) {
                topic.publish(Events.example("session-completed").of(maya.subject(), UUID.randomUUID()));
            }
        }
    }

    private ReceivedMail question() {
        await().atMost(ofSeconds(20)).until(() -> !mailsTo(address).isEmpty());
        return mailsTo(address).getFirst();
    }

    private static String link(ReceivedMail mail, String path) {
        var text = mail.text();
        var from = text.indexOf(path);
        return text.substring(from, from + path.length() + 43);
    }

    private List<ReceivedMail> mailsTo(String email) {
        return mails.messages().stream()
                .filter(mail -> mail.to().stream().anyMatch(email::equalsIgnoreCase))
                .toList();
    }
}
