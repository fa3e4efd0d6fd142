package dev.sthira.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.channel.MailSettings.Server;
import dev.sthira.notification.channel.MailSettings.StartTls;
import dev.sthira.notification.channel.TlsMailServer.Habit;
import dev.sthira.notification.message.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said to a mail server before and after the connection is encrypted, on real TLS.
class EncryptedMailTest {
    private static final String SECRET = "changeit";

    @TempDir
    static Path folder;

    private static SSLContext localhost;
    private static SSLContext elsewhere;

    private record Settings(int port, StartTls startTls, Optional<String> username, Optional<String> password)
            implements MailSettings, Server {
        static Settings of(TlsMailServer server, StartTls startTls) {
            return new Settings(server.port(), startTls, Optional.empty(), Optional.empty());
        }

        Settings as(String name, String secret) {
            return new Settings(port, startTls, Optional.of(name), Optional.of(secret));
        }

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
            return "localhost";
        }

        @Override
        public Duration kept() {
            return Duration.ofSeconds(20);
        }
    }

    @BeforeAll
    static void makeIdentities() throws Exception {
        localhost = identity("localhost");
        elsewhere = identity("mail.example.org");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIONAL", "REQUIRED"})
    void saysNothingButGoodDayBeforeTheConnectionIsEncrypted(StartTls startTls) throws Exception {
        try (var server = new TlsMailServer(localhost, Habit.OFFERS_TLS, "PLAIN LOGIN")) {
            assertThat(sent(Settings.of(server, startTls).as("sthira", "right")))
                    .isEqualTo(new Outcome.Accepted());

            assertThat(server.inTheClear()).containsExactly("EHLO sthira.local", "STARTTLS");
            assertThat(server.encrypted())
                    .startsWith(
                            "EHLO sthira.local",
                            "AUTH PLAIN AHN0aGlyYQByaWdodA==",
                            "MAIL FROM:<practice@sthira.local>");
        }
    }

    @Test
    void encryptsFromTheFirstByteOnWhereThatIsWanted() throws Exception {
        try (var server = new TlsMailServer(localhost, Habit.IMPLICIT, "LOGIN")) {
            assertThat(sent(Settings.of(server, StartTls.IMPLICIT).as("sthira", "right")))
                    .isEqualTo(new Outcome.Accepted());

            assertThat(server.inTheClear()).isEmpty();
            assertThat(server.encrypted()).startsWith("EHLO sthira.local", "AUTH LOGIN", "c3RoaXJh", "cmlnaHQ=");
        }
    }

    @ParameterizedTest
    @CsvSource({"REQUIRED, ''", "REQUIRED, sthira", "OPTIONAL, sthira"})
    void saysNoPasswordToAServerThatDoesNotEncrypt(StartTls startTls, String name) throws Exception {
        try (var server = new TlsMailServer(localhost, Habit.OFFERS_NO_TLS, "PLAIN")) {
            assertThat(sent(Settings.of(server, startTls).as(name, "right")))
                    .isEqualTo(new Outcome.Later("mail-server-without-tls", Duration.ZERO));

            assertThat(server.inTheClear()).containsExactly("EHLO sthira.local");
        }
    }

    @Test
    void saysAPasswordInTheClearIfWhoeverRunsItWantsNoEncryption() throws Exception {
        try (var server = new TlsMailServer(localhost, Habit.OFFERS_NO_TLS, "PLAIN")) {
            assertThat(sent(Settings.of(server, StartTls.DISABLED).as("sthira", "right")))
                    .isEqualTo(new Outcome.Accepted());
        }
    }

    @Test
    void sendsInTheClearWhereThatIsAllThereIsAndNoPasswordIsNeeded() throws Exception {
        try (var server = new TlsMailServer(localhost, Habit.OFFERS_NO_TLS, "PLAIN")) {
            assertThat(sent(Settings.of(server, StartTls.OPTIONAL))).isEqualTo(new Outcome.Accepted());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN"})
    void waitsWhenThePasswordIsWrong(String auth) throws Exception {
        try (var server = new TlsMailServer(localhost, Habit.OFFERS_TLS, auth)) {
            assertThat(sent(Settings.of(server, StartTls.REQUIRED).as("sthira", "wrong")))
                    .isEqualTo(new Outcome.Later("mail-auth-535", Duration.ZERO));
        }
    }

    @Test
    void waitsWhenTheServerOffersNoWayToSignIn() throws Exception {
        try (var server = new TlsMailServer(localhost, Habit.OFFERS_TLS, "")) {
            assertThat(sent(Settings.of(server, StartTls.REQUIRED).as("sthira", "right")))
                    .isEqualTo(new Outcome.Later("mail-auth-not-offered", Duration.ZERO));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFERS_TLS", "IMPLICIT"})
    void trustsNobodyElse(Habit habit) throws Exception {
        try (var server = new TlsMailServer(elsewhere, habit, "PLAIN")) {
            var wanted = habit == Habit.IMPLICIT ? StartTls.IMPLICIT : StartTls.OPTIONAL;

            assertThat(sent(Settings.of(server, wanted).as("sthira", "right")))
                    .isEqualTo(new Outcome.Later("mail-tls-failed", Duration.ZERO));
            assertThat(server.encrypted()).isEmpty();
        }
    }

    @Test
    void noticesWhoeverSaysSomethingBeforeTheEncryptionBegins() throws Exception {
        try (var server = new TlsMailServer(localhost, Habit.TAMPERED_WITH, "PLAIN")) {
            assertThat(sent(Settings.of(server, StartTls.OPTIONAL)))
                    .isEqualTo(new Outcome.Later("mail-tls-failed", Duration.ZERO));
            assertThat(server.encrypted()).isEmpty();
        }
    }

    private static Outcome sent(Settings settings) throws Exception {
        var smtp =
                new Smtp(settings, trusting(folder.resolve("localhost.p12"), folder.resolve("mail.example.org.p12")));
        try {
            return smtp.send(
                    new SmtpMail("practice@sthira.local", "maya@example.org", "Subject: a\r\n\r\nb", Duration.ZERO));
        } finally {
            smtp.stop(new ShutdownEvent());
        }
    }

    /// Both are known; but the one at this address must be called localhost.
    private static SSLSocketFactory trusting(Path... stores) throws Exception {
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        for (var file : stores) {
            known.setCertificateEntry(file.getFileName().toString(), store(file).getCertificate("mail"));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static SSLContext identity(String name) throws Exception {
        var file = folder.resolve(name + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(file), SECRET.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, SECRET.toCharArray());
        }
        return store;
    }
}
