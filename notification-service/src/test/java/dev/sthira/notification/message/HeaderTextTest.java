package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: x@y.z",
                "a\nb",
                "a\rb",
                "a\0b",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u000bb",
                "a\u000cb",
                "a\u202eb",
                "a\u2066b",
                "a\ufeffb",
                "a\ud800b",
                "a\udc00b",
                "a\u007fb",
                "a\u009fb",
                "a\ue000b"
            })
    void isOneLineOfVisibleCharacters(String hostile) {
        var text = new HeaderText(hostile).value();

        assertThat(text).startsWith("a ").doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]");
    }

    @ParameterizedTest
    @CsvSource({"Žofie’s Čáp,Žofie’s Čáp", "瘍瘊,瘍瘊", "'  spaced   out ',spaced out", "Śavasana 🧘,Śavasana 🧘"})
    void keepsWhatPeopleWrite(String text, String kept) {
        assertThat(new HeaderText(text).value()).isEqualTo(kept);
    }

    @Test
    void hidesNothingInAnEncodedWord() {
        assertThat(new HeaderText("=?utf-8?Q?a=0D=0ABcc:_x?=").value()).isEqualTo("= ?utf-8?Q?a=0D=0ABcc:_x?=");
    }

    @Test
    void isNotEndless() {
        assertThat(new HeaderText("🧘".repeat(5000)).value().codePoints()).hasSize(150);
    }
}
