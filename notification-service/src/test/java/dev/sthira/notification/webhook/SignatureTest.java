package dev.sthira.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    /// The example of the specification; computed anew with another program before it was believed.
    @Test
    void isThatOfTheSpecification() {
        var secret = new Secret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret.text()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(signed(List.of(secret))).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isMadeWithEachSecretAndReadByWhoeverHasOneOfThem() {
        var random = new SecureRandom();
        var present = Secret.random(random);
        var old = Secret.random(random);

        var header = signed(List.of(present, old));

        assertThat(header.split(" ")).hasSize(2).doesNotHaveDuplicates();
        for (var secret : List.of(present, old)) {
            assertThat(new Verifier(secret.text()).isSigned(ID, "1614265330", BODY, header))
                    .isTrue();
        }
        assertThat(new Verifier(Secret.random(random).text()).isSigned(ID, "1614265330", BODY, header))
                .isFalse();
        assertThat(new Verifier(present.text()).isSigned(ID, "1614265331", BODY, header))
                .isFalse();
    }

    @Test
    void hasSecretsOfAsManyBytesAsTheSpecificationWants() {
        var bytes = Base64.getDecoder()
                .decode(Secret.random(new SecureRandom()).text().substring(Secret.PREFIX.length()));

        assertThat(bytes.length).isBetween(24, 64);
    }

    private static String signed(List<Secret> secrets) {
        return Signature.of(secrets, ID, AT, BODY.getBytes(StandardCharsets.UTF_8));
    }
}
