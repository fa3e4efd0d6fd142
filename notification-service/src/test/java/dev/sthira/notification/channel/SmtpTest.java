package dev.sthira.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.channel.MailSettings.Server;
import dev.sthira.notification.channel.MailSettings.StartTls;
import dev.sthira.notification.channel.ScriptedMailServer.Habit;
import dev.sthira.notification.message.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a mail server may do to a mail, and what is known of the mail then.
class SmtpTest {
    private static final int MAILS = 20;

    private record Settings(int port) implements MailSettings, Server {
        @Override
        public String from() {
            return "Sthira <practice@sthira.local>";
        }

        @Override
        public String domain() {
            return "sthira.local";
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration accountPause() {
            return Duration.ZERO;
        }

        @Override
        public Server server() {
            return this;
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public StartTls startTls() {
            return StartTls.OPTIONAL;
        }

        @Override
        public Duration kept() {
            return Duration.ofSeconds(20);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POLITE", "WITHOUT_PIPELINING"})
    void keepsAConnectionForOneMailAfterTheOther(Habit habit) throws IOException {
        try (var server = new ScriptedMailServer(habit)) {
            sends(server, new Outcome.Accepted());

            assertThat(server.mails()).hasSize(MAILS).doesNotHaveDuplicates();
            assertThat(server.connections()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSES_AFTER_EACH_MAIL", "IS_CLOSING"})
    void takesANewConnectionForAMailThatAClosedOneDidNotTake(Habit habit) throws IOException {
        try (var server = new ScriptedMailServer(habit)) {
            sends(server, new Outcome.Accepted());

            assertThat(server.mails()).hasSize(MAILS).doesNotHaveDuplicates();
        }
    }

    @Test
    void doesNotKnowWhatBecameOfAMailThatWasOutWhenTheConnectionBroke() throws IOException {
        try (var server = new ScriptedMailServer(Habit.CLOSES_AFTER_THE_DOT)) {
            sends(server, new Outcome.Lost("no-answer"));

            assertThat(server.mails()).as("none is sent twice").hasSize(MAILS).doesNotHaveDuplicates();
        }
    }

    @Test
    void knowsThatNothingWasSentWhenTheConnectionBreaksBeforeTheMail() throws IOException {
        try (var server = new ScriptedMailServer(Habit.CLOSES_AT_DATA)) {
            sends(server, new Outcome.Later("mail-server-away", Duration.ZERO));

            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void waitsWhenTheServerLetsNobodyIn() throws IOException {
        try (var server = new ScriptedMailServer(Habit.BUSY)) {
            sends(server, new Outcome.Later("mail-greeting-421", Duration.ZERO));
        }
    }

    @Test
    void knowsTheRefusalOfARecipientFromOneOfTheMailAndGoesOnOverTheSameConnection() throws IOException {
        try (var server = new ScriptedMailServer(Habit.KNOWS_NOBODY)) {
            sends(server, new Outcome.Gone("mail-550"));

            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void bringsEachLineAcrossAsItIs() throws IOException {
        try (var server = new ScriptedMailServer(Habit.POLITE)) {
            var smtp = new Smtp(new Settings(server.port()));

            smtp.send(mail("Subject: dots\r\n\r\n.\n..\r.end\r\n\nMAIL FROM:<x@y.test>"));
            smtp.stop(new ShutdownEvent());

            assertThat(server.mails()).containsExactly("Subject: dots\n\n.\n..\n.end\n\nMAIL FROM:<x@y.test>\n");
        }
    }

    @Test
    void saysNothingToTheServerThatAnAddressCouldSmuggleIn() throws IOException {
        try (var server = new ScriptedMailServer(Habit.POLITE)) {
            var smtp = new Smtp(new Settings(server.port()));

            for (var to : new String[] {"a@b.test>\r\nDATA", "a b@c.test", "<a@b.test>", "", "ä@b.test"}) {
                assertThat(smtp.send(new SmtpMail("practice@sthira.local", to, "x", Duration.ZERO)))
                        .isEqualTo(new Outcome.Refused("address-unusable"));
            }
            smtp.stop(new ShutdownEvent());

            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        int port;
        try (var server = new ScriptedMailServer(Habit.POLITE)) {
            port = server.port();
        }

        assertThat(new Smtp(new Settings(port)).send(mail("x")))
                .isEqualTo(new Outcome.Later("mail-server-away", Duration.ZERO));
    }

    private static void sends(ScriptedMailServer server, Outcome expected) {
        var smtp = new Smtp(new Settings(server.port()));
        IntStream.range(0, MAILS)
                .forEach(n -> assertThat(smtp.send(mail("Subject: " + n + "\r\n\r\nText")))
                        .isEqualTo(expected));
        smtp.stop(new ShutdownEvent());
    }

    private static SmtpMail mail(String text) {
        return new SmtpMail("practice@sthira.local", "maya@example.org", text, Duration.ZERO);
    }
}
