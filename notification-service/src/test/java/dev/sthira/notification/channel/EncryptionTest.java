package dev.sthira.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// Against the vectors of RFC 8291, appendix A.
class EncryptionTest {
    private static final byte[] TEXT = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DEVICE_POINT =
            raw("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
    private static final byte[] DEVICE_SECRET = raw("BTBZMqHH6r4Tts7J_aSIgg");

    private final Encryption encryption = new Encryption(new SecureRandom());

    @Test
    void encryptsTheExampleOfTheRfcToTheBit() throws GeneralSecurityException {
        var ours = new KeyPair(
                P256.publicKey(
                        raw("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                P256.privateKey(raw("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));

        var body = encryption.of(TEXT, DEVICE_POINT, DEVICE_SECRET, ours, raw("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void usesAnotherKeyAndSaltForEachMessage() throws GeneralSecurityException {
        var one = encryption.of(TEXT, DEVICE_POINT, DEVICE_SECRET);
        var other = encryption.of(TEXT, DEVICE_POINT, DEVICE_SECRET);

        assertThat(one).hasSameSizeAs(other);
        assertThat(Arrays.copyOf(one, 86)).isNotEqualTo(Arrays.copyOf(other, 86));
    }

    @Test
    void isDoneByTheFastProviderOnThisMachine() {
        assertThat(AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError()).isNull();
    }

    private static byte[] raw(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
