package dev.sthira.devstack.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class ForgerTest {

    @Test
    void signsWithTheKeyOfTheIssuer() throws Exception {
        KeyPair keys = keys();
        String[] parts = forger(keys).person("somebody", "analyst").text().split("\\.");

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"somebody\"", "\"aud\":[\"sthira\"]", "\"groups\":[\"analyst\"]");
    }

    @Test
    void callsEveryBadTokenBadAndGivesEachAName() throws Exception {
        assertThat(forger(keys()).bad("somebody"))
                .allMatch(token -> token.worth() == Token.Worth.BAD)
                .extracting(Token::name)
                .doesNotHaveDuplicates()
                .contains("expired", "wrong audience", "another key", "unsigned", "subject with NUL");
    }

    /// A forger with a key of its own, for tests that need no issuer.
    public static Forger any() {
        try {
            return forger(keys());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static Forger forger(KeyPair keys) throws Exception {
        RSAPrivateKey key = (RSAPrivateKey) keys.getPrivate();
        var jwk = new ObjectMapper()
                .valueToTree(Map.of("kid", "k", "n", text(key.getModulus()), "d", text(key.getPrivateExponent())));
        return Forger.of(jwk, "http://127.0.0.1:1/sthira", Instant.now());
    }

    private static String text(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }
}
