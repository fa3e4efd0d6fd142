package dev.sthira.notification.message;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.mail.MailServer;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.preference.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DailyLimitTest {
    MailServer mails;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Inject
    MessageSettings settings;

    private final Practitioner maya = Practitioner.someone();

    @Test
    void sendsAPersonNoMoreMailsOfAKindInADayThanIsSensible() {
        maya.withContact();
        var most = settings.mailsADay();

        add(Kind.SUMMARY, most + 5);
        add(Kind.REMINDER, 1);

        await().atMost(ofSeconds(60)).untilAsserted(() -> {
            assertThat(count("state = 'suppressed' and reason = 'too-many-today'"))
                    .isEqualTo(5);
            assertThat(count("state = 'handed-over' and kind = 'summary'")).isEqualTo(most);
            assertThat(count("state = 'handed-over' and kind = 'reminder'")).isOne();
        });
        assertThat(mails.messages().stream().filter(mail -> mail.to().contains(maya.email())))
                .hasSize(most + 1);
    }

    @Test
    void knowsTheFirstIdOfAnInstant() {
        assertThat(DailyLimit.firstIdOf(Instant.parse("2026-11-22T06:52:35.750Z")))
                .hasToString("01a20207-3226-7000-8000-000000000000");
    }

    private void add(Kind kind, int letters) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(
                        IntStream.range(0, letters).mapToObj(_ -> letter(kind)).toList()));
    }

    private Draft letter(Kind kind) {
        var now = Instant.now();
        return Draft.mail(
                kind,
                new Cause("test", UUID.randomUUID().toString(), "A test asked for it."),
                new Target.ToContact(maya.person()),
                Letters.plain(),
                now,
                now.plusSeconds(600));
    }

    private int count(String condition) {
        return sql.first(
                        "select count(*)::int n from message where person = ? and " + condition,
                        row -> row.integer("n"),
                        maya.subject())
                .orElseThrow();
    }
}
