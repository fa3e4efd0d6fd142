package dev.sthira.devstack.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.devstack.standin.OtherJvm;
import dev.sthira.devstack.standin.StandInException;
import jakarta.mail.MessagingException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    private final MailServer server = MailServer.start(0, null);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void takesAMailApart() throws Exception {
        Letters.summary().send(server.port());

        assertThat(server.messages()).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("Sthira <practice@example.org>");
            assertThat(mail.to()).containsExactly("maya@example.org");
            assertThat(mail.subject()).isEqualTo("Śavāsana – 23 minutes for your back");
            assertThat(mail.text()).contains("Śavāsana").doesNotContain("<");
            assertThat(mail.html()).contains("<h1>", "Śavāsana");
            assertThat(mail.headers().get("list-unsubscribe")).isEqualTo("<https://example.org/u/1>");
            assertThat(mail.headers().get("Message-ID")).isEqualTo("<1@example.org>");
            assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("lotus.png", "Übungen.txt");
            assertThat(mail.attachments().getLast().content()).asString().isEqualTo("Mountain\nTree\n");
            assertThat(mail.attachments().getLast().type()).isEqualTo("text/plain");
        });
    }

    @Test
    void keepsAMailOnceThoughItWentToMany() throws Exception {
        new Letters("Hello", "a@example.org", "b@example.org", "c@example.org").send(server.port());
        assertThat(server.messages())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.to()).containsExactly("a@example.org", "b@example.org", "c@example.org"));
    }

    @Test
    void isAwayWhileStoppedAndThereAgainAfterwards() throws Exception {
        new Letters("before", "a@example.org").send(server.port());
        server.stop();
        assertThatThrownBy(() -> new Letters("during", "a@example.org").send(server.port()))
                .isInstanceOf(MessagingException.class);
        server.restart();
        new Letters("after", "a@example.org").send(server.port());
        assertThat(server.messages()).extracting(ReceivedMail::subject).containsExactly("before", "after");
    }

    @Test
    void keepsMailsInTheirOrderOverARestart(@TempDir Path directory) throws Exception {
        try (var before = MailServer.start(0, directory)) {
            for (int i = 0; i < 12; i++) {
                new Letters("mail " + i, "a@example.org").send(before.port());
            }
            Letters.summary().send(before.port());
            try (var after = MailServer.start(0, directory)) {
                assertThat(after.messages()).usingRecursiveComparison().isEqualTo(before.messages());
                assertThat(after.messages().get(11).subject()).isEqualTo("mail 11");
                after.clear();
            }
        }
        try (var empty = MailServer.start(0, directory);
                var files = Files.list(directory)) {
            assertThat(empty.messages()).isEmpty();
            assertThat(files).isEmpty();
        }
    }

    @Test
    void doesNotLoseAMailItAccepted(@TempDir Path directory) throws Exception {
        var other = OtherJvm.runUntilReady(PersistentMailServer.class, directory.toString());
        new Letters("safe", "a@example.org").send(Integer.parseInt(other.firstLine()));
        other.kill();

        try (var after = MailServer.start(0, directory)) {
            assertThat(after.messages()).extracting(ReceivedMail::subject).containsExactly("safe");
        }
    }

    @Test
    void forgetsTheOldestMailsWhenThereIsNoRoomLeft(@TempDir Path directory) throws Exception {
        var store = new MailStore(directory, 1000);
        var mail = "Subject: %s\r\n\r\n" + "x".repeat(380);
        for (var subject : new String[] {"one", "two", "three"}) {
            store.add(Letters.envelope(), mail.formatted(subject).getBytes());
        }
        assertThat(store.all()).extracting(ReceivedMail::subject).containsExactly("two", "three");
        assertThat(new MailStore(directory, 1000).all()).hasSize(2);
    }

    @Test
    void showsAMalformedMailAsItIs() throws Exception {
        var store = new MailStore(null, 10_000);
        store.add(Letters.envelope(), "Content-Type: multipart/mixed\r\n\r\nno parts at all".getBytes());
        store.add(Letters.envelope(), "Content-Type: text/plain; charset=martian\r\n\r\nhello".getBytes());
        store.add(Letters.envelope(), new byte[] {0, 1, (byte) 255});
        assertThat(store.all()).hasSize(3);
        assertThat(store.all().get(0).text()).contains("no parts at all");
        assertThat(store.all().get(1).text()).isEqualTo("hello");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var occupied = new ServerSocket()) {
            occupied.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThatThrownBy(() -> MailServer.start(occupied.getLocalPort(), null))
                    .isInstanceOf(StandInException.class)
                    .hasMessageContaining("STHIRA_SMTP_PORT");
        }
    }

    /** What runs in the other JVM of the test above. */
    static final class PersistentMailServer {
        public static void main(String[] arguments) throws Exception {
            System.out.println(MailServer.start(0, Path.of(arguments[0])).port());
            Thread.currentThread().join();
        }
    }
}
