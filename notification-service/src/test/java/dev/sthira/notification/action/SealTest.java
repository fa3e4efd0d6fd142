package dev.sthira.notification.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final Offer OFFER = offer(Deed.NOT_TODAY);

    private final Seal seal = new Seal("a secret");

    @ParameterizedTest
    @EnumSource
    void opensWhatItHasSealed(Deed deed) {
        var offer = offer(deed);

        assertThat(seal.opened(seal.sealed(offer.bytes())).flatMap(Offer::of)).contains(offer);
    }

    @Test
    void opensNothingOfWhichABitIsAnother() {
        var sealed = Base64.getUrlDecoder().decode(seal.sealed(OFFER.bytes()));

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var forged = sealed.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seal.opened(text(forged))).as("bit %d", bit).isEmpty();
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(seal.opened(text(Arrays.copyOf(sealed, length)))).isEmpty();
        }
    }

    @Test
    void opensNothingThatAnotherSecretHasSealed() {
        assertThat(new Seal("another").opened(seal.sealed(OFFER.bytes()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "ä", "%00", "a b", "🧘"})
    void opensNoNonsense(String text) {
        assertThat(seal.opened(text)).isEmpty();
    }

    @Test
    void readsNoOfferOfANewerVersion() {
        var newer = OFFER.bytes();
        newer[0] = 2;
        assertThat(Offer.of(newer)).isEmpty();

        var unknown = OFFER.bytes();
        unknown[1] = (byte) Deed.values().length;
        assertThat(Offer.of(unknown)).isEmpty();
        unknown[1] = -1;
        assertThat(Offer.of(unknown)).isEmpty();
        assertThat(Offer.of(new byte[0])).isEmpty();
    }

    private static Offer offer(Deed deed) {
        return new Offer(
                deed, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-11-23T18:00:00Z"));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
