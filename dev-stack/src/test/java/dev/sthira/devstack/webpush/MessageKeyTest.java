package dev.sthira.devstack.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of RFC 8291, section 5 and appendix A, and what becomes of it when it is bent. */
class MessageKeyTest {

    private static final byte[] MESSAGE = decode("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");

    private static final byte[] SECRET = decode("BTBZMqHH6r4Tts7J_aSIgg");
    private static final String DEVICE_PUBLIC =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private final MessageKey key = new MessageKey(
            new KeyPair(
                    P256.publicKey(decode(DEVICE_PUBLIC)),
                    P256.privateKey(decode("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"))),
            SECRET);

    MessageKeyTest() throws InvalidKeyException {}

    @Test
    void readsTheMessageOfTheStandard() throws Exception {
        assertThat(key.decrypt(MESSAGE)).asString().isEqualTo("When I grow up, I want to be a watermelon");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 20, 21, 40, 85, 86, 100, 143})
    void noticesOneChangedBit(int position) {
        var changed = MESSAGE.clone();
        changed[position] ^= 1;
        assertThatThrownBy(() -> key.decrypt(changed)).isInstanceOf(UnreadableMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 85, 86, 102, 143})
    void refusesAMessageThatIsCutShort(int length) {
        assertThatThrownBy(() -> key.decrypt(Arrays.copyOf(MESSAGE, length)))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void refusesAMessageForAnotherDevice() {
        var other = new MessageKey(P256.generate(), SECRET);
        assertThatThrownBy(() -> other.decrypt(MESSAGE)).hasMessageContaining("cannot be decrypted");
    }

    @Test
    void refusesARecordSizeThatDoesNotHoldTheMessage() {
        var small = MESSAGE.clone();
        small[18] = 0;
        small[19] = 20;
        assertThatThrownBy(() -> key.decrypt(small)).hasMessageContaining("record size");
    }

    @Test
    void turnsKeysIntoBytesAndBack() throws InvalidKeyException {
        assertThat(P256.raw(P256.publicKey(decode(DEVICE_PUBLIC)))).isEqualTo(decode(DEVICE_PUBLIC));
        for (int i = 0; i < 300; i++) {
            var pair = P256.generate();
            var raw = P256.raw((java.security.interfaces.ECPublicKey) pair.getPublic());
            assertThat(P256.publicKey(raw)).isEqualTo(pair.getPublic());
            assertThat(P256.privateKey(P256.raw((java.security.interfaces.ECPrivateKey) pair.getPrivate())))
                    .isEqualTo(pair.getPrivate());
        }
    }

    @Test
    void refusesAPointThatIsNotOnTheCurve() {
        var off = decode(DEVICE_PUBLIC);
        off[64] ^= 1;
        assertThatThrownBy(() -> P256.publicKey(off)).hasMessageContaining("not a point");
        assertThatThrownBy(() -> P256.publicKey(new byte[65])).hasMessageContaining("65 bytes");
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
