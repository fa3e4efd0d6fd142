package dev.sthira.session.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarkTest {

    @Test
    void readsWhatItWrote() {
        var mark = new PageMark(Instant.parse("2026-11-22T06:30:00.250001Z"), new UUID(7, 9));

        assertThat(PageMark.of(mark.word())).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22T06:30:00Z",
                "2026-11-22T06:30:00Z nobody",
                "yesterday 00000000-0000-0000-0000-000000000001",
                "+1000000000-12-31T23:59:59Z 00000000-0000-0000-0000-000000000001",
                "-1000000000-01-01T00:00:00Z 00000000-0000-0000-0000-000000000001"
            })
    void takesNothingTheDatabaseCouldNotRead(String text) {
        assertThat(PageMark.of(Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8))))
                .isEmpty();
        assertThat(PageMark.of(text)).isEmpty();
    }
}
