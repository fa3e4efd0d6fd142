package dev.sthira.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "maya@example.org,maya@example.org",
        "Maya.R+yoga@Example.ORG,Maya.R+yoga@example.org",
        "o'neil@sub.example.co.uk,o'neil@sub.example.co.uk",
        "anna@müller.example,anna@xn--mller-kva.example",
        "jonas@straße.de,jonas@xn--strae-oqa.de",
        "jonas@STRASSE.de,jonas@strasse.de",
        "jonas@faß.de,jonas@xn--fa-hia.de",
        "nikos@βόλος.com,nikos@xn--nxasmm1c.com",
        "maya@XN--MLLER-KVA.example,maya@xn--mller-kva.example",
        "'  maya@example.org ',maya@example.org",
        "'\u00a0maya@example.org\u2003',maya@example.org"
    })
    void readsAddresses(String text, String address) {
        assertThat(EmailAddress.of(text)).contains(new EmailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "maya",
                "maya@",
                "@example.org",
                "maya@localhost",
                "maya@@example.org",
                "ma ya@example.org",
                ".maya@example.org",
                "maya.@example.org",
                "ma..ya@example.org",
                "maya@example..org",
                "maya@-example.org",
                "maya@example.org.",
                "maya@[127.0.0.1]",
                "maya@127.0.0.1",
                "\"maya\"@example.org",
                "maya<x@example.org>",
                "Maya <maya@example.org>",
                "maya@example.org,x@y.zz",
                "maya@example.org\r\nBcc: x@y.zz",
                "maya\n@example.org",
                "maya\0@example.org",
                "maya@exa\u0085mple.org",
                "maya@example.org\u2028",
                "ma\u760d\u760aya@example.org",
                "måya@example.org",
                "maya@exam_ple.org",
                "maya@xn--a.example",
                "maya@ex\u200bample.org",
                "maya@☃\u200d.example",
                "maya@example.1"
            })
    void refusesWhatCouldBeMisread(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b".repeat(64) + ".org")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b.".repeat(130) + "org")).isEmpty();
    }

    @Test
    void showsLittleOfItself() {
        assertThat(new EmailAddress("maya@example.org").masked()).isEqualTo("m…@example.org");
        assertThat(new EmailAddress("maya@example.org")).hasToString("EmailAddress");
    }
}
