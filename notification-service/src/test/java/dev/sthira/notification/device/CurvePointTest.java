package dev.sthira.notification.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CurvePointTest {
    private static final byte[] POINT = Base64.getUrlDecoder()
            .decode("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");

    @Test
    void knowsAPointOnTheCurve() {
        assertThat(CurvePoint.isOn(POINT)).isTrue();
    }

    @Test
    void refusesWhatIsNotOnIt() {
        for (int i = 1; i < POINT.length; i++) {
            var off = POINT.clone();
            off[i] ^= 1;
            assertThat(CurvePoint.isOn(off)).isFalse();
        }
    }

    @Test
    void refusesOtherForms() {
        var compressed = Arrays.copyOf(POINT, 33);
        compressed[0] = 2;
        var tooLarge = new byte[65];
        Arrays.fill(tooLarge, (byte) 0xff);
        tooLarge[0] = 4;

        assertThat(CurvePoint.isOn(compressed)).isFalse();
        assertThat(CurvePoint.isOn(tooLarge)).isFalse();
        assertThat(CurvePoint.isOn(new byte[0])).isFalse();
        assertThat(CurvePoint.isOn(new byte[65])).isFalse();
        assertThat(CurvePoint.isOn(Arrays.copyOf(POINT, 66))).isFalse();
    }
}
