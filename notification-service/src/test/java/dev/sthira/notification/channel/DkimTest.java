package dev.sthira.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DkimTest {
    private static final String MAIL = """
            From: Sthira <practice@sthira.example>
            To: maya@example.org
            Subject: Your practice at 07:00
            Date: Tue, 1 Dec 2026 06:30:00 +0000
            Message-ID: <0190f5a2@sthira.example>
            List-Unsubscribe: <https://sthira.example/u/abc>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Good morning, Maya.

            .A line that begins with a dot.


            """;

    private static KeyPair pair;

    private record Settings(Optional<String> privateKey) implements DkimSettings {
        @Override
        public String domain() {
            return "sthira.example";
        }

        @Override
        public String selector() {
            return "autumn";
        }
    }

    @BeforeAll
    static void makeKeys() throws NoSuchAlgorithmException {
        pair = pair(2048);
    }

    private static KeyPair pair(int bits) throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    @Test
    void signsForItsDomainWhatMattersOfAMail() throws Exception {
        var signature = verified(dkim().signed(MAIL)).getFirst();

        assertThat(signature.getDToken()).hasToString("sthira.example");
        assertThat(signature.getSelector()).hasToString("autumn");
        assertThat(signature.getHeaders())
                .extracting(Object::toString)
                .contains("From", "Date", "List-Unsubscribe", "List-Unsubscribe-Post");
    }

    @Test
    void writesNoLineThatIsTooLong() throws Exception {
        var mail = new Dkim(new Settings(Optional.of(Base64.getEncoder()
                        .encodeToString(pair(4096).getPrivate().getEncoded()))))
                .signed(MAIL);

        assertThat(mail.split("\r\n")).allMatch(line -> line.length() < 998);
    }

    @Test
    void signsTheSameMailTwiceAndAnotherBetween() throws Exception {
        var dkim = dkim();

        for (var mail : List.of(MAIL, MAIL.replace("07:00", "19:00"), MAIL)) {
            assertThat(verified(dkim.signed(mail))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Good morning|Good evening", "07:00|08:00", "/u/abc|/u/xyz", "practice@|fraud@"})
    void noticesWhatSomebodyChanged(String change) {
        var words = change.split("\\|");
        var forged = dkim().signed(MAIL).replace(words[0], words[1]);

        assertThatThrownBy(() -> verified(forged)).isInstanceOf(FailException.class);
    }

    @Test
    void noticesAWayOutThatSomebodyAdded() {
        var without = MAIL.replaceAll("(?m)^List-.*\\n", "");
        var forged = dkim().signed(without)
                .replace("MIME-Version", "List-Unsubscribe: <https://fraud.example>\r\nMIME-Version");

        assertThatThrownBy(() -> verified(forged)).isInstanceOf(FailException.class);
    }

    @Test
    void leavesAMailAloneWithoutAKey() {
        assertThat(new Dkim(new Settings(Optional.empty())).signed(MAIL)).isEqualTo(MAIL);
        assertThat(new Dkim(new Settings(Optional.of(" "))).signed(MAIL)).isEqualTo(MAIL);
    }

    @Test
    void takesAKeyInPemAsWell() throws Exception {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";

        assertThat(verified(new Dkim(new Settings(Optional.of(pem))).signed(MAIL)))
                .hasSize(1);
    }

    @Test
    void saysWhatIsNoKeyBeforeAnyMailGoesOut() throws NoSuchAlgorithmException {
        var small = Base64.getEncoder().encodeToString(pair(512).getPrivate().getEncoded());

        for (var text : List.of("a key", "AAAA", small)) {
            assertThatThrownBy(() -> new Dkim(new Settings(Optional.of(text))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("STHIRA_DKIM_PRIVATE_KEY", "./sthira dkim");
        }
    }

    private static Dkim dkim() {
        return new Dkim(new Settings(
                Optional.of(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()))));
    }

    private static List<SignatureRecord> verified(String mail) throws Exception {
        var record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        var verifier = new DKIMVerifier((method, selector, domain) -> List.of(record));
        return verifier.verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
