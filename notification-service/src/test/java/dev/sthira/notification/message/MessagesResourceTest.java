package dev.sthira.notification.message;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.kit.page.PageMark;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.preference.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MessagesResourceTest {
    @Inject
    Outbox outbox;

    private final Practitioner maya = Practitioner.someone();
    private final Practitioner jonas = Practitioner.someone();

    @Test
    void showsEverythingOnceOverAllPagesNewestFirst() {
        add(120);
        await().atMost(ofSeconds(30))
                .until(() -> maya.messages().getFirst().get("state").equals("suppressed"));

        var seen = new HashSet<String>();
        var address = "/me/messages?limit=50";
        while (address != null) {
            var answer = maya.asks().get(address).then().statusCode(200).extract();
            List<Map<String, Object>> page = answer.jsonPath().getList("items");
            page.forEach(
                    message -> assertThat(seen.add((String) message.get("id"))).isTrue());
            assertThat(page)
                    .isSortedAccordingTo((one, other) -> ((String) other.get("id")).compareTo((String) one.get("id")));
            var link = answer.header("Link");
            assertThat(link == null).isEqualTo(answer.path("next") == null);
            address = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(seen).hasSize(120);
    }

    @Test
    void answersForAnotherPersonsMessageAsForNone() {
        add(1);
        var id = (String) maya.messages().getFirst().get("id");
        var none = UUID.randomUUID().toString();

        maya.asks().get("/me/messages/" + id).then().statusCode(200);
        var foreign = jonas.asks()
                .get("/me/messages/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var missing = jonas.asks()
                .get("/me/messages/" + none)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign.replace(id, "ID")).isEqualTo(missing.replace(none, "ID"));
        assertThat(jonas.messages()).isEmpty();
        jonas.asks().get("/me/messages?after=" + PageMark.of(id)).then().statusCode(200);
    }

    @Test
    void masksAddresses() {
        maya.withContact();
        add(1);

        assertThat((String) maya.messages().getFirst().get("target")).isEqualTo("p…@example.org");
    }

    @Test
    void addsTheSameMessageOnce() {
        var draft = draft(UUID.randomUUID());

        for (int i = 0; i < 3; i++) {
            QuarkusTransaction.requiringNew().run(() -> outbox.add(List.of(draft, draft)));
        }

        assertThat(maya.messages()).hasSize(1);
    }

    @Test
    void sendsNothingOfATransactionThatWasRolledBack() {
        QuarkusTransaction.begin();
        outbox.add(List.of(draft(UUID.randomUUID())));
        QuarkusTransaction.rollback();

        assertThat(maya.messages()).isEmpty();
    }

    @Test
    void takesBackWhatHasNotBegun() {
        var cause = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(List.of(draft(cause, Instant.now().plusSeconds(600)))));

        QuarkusTransaction.requiringNew().run(() -> outbox.withdraw("test", cause.toString(), "rule-disabled"));

        assertThat(maya.messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("state", "suppressed")
                        .containsEntry("reason", "rule-disabled"));
    }

    private void add(int messages) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(IntStream.range(0, messages)
                        .mapToObj(_ -> draft(UUID.randomUUID()))
                        .toList()));
    }

    private Draft draft(UUID cause) {
        return draft(cause, Instant.now());
    }

    private Draft draft(UUID cause, Instant due) {
        var letter = new Letter(
                new HeaderText("Good morning"), "", "Good morning", List.of(), List.of(), List.of(), null, "", null);
        return Draft.mail(
                Kind.ACCOUNT,
                new Cause("test", cause.toString(), "A test asked for it."),
                new Target.ToContact(maya.person()),
                letter,
                due,
                due.plus(Duration.ofHours(1)));
    }
}
