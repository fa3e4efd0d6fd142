package dev.sthira.session.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @Test
    void keepsBreaksOfLines() {
        assertThat(Lines.upTo(20).apply("  one \r\n\r\n two\nthree  ")).contains("one\n\ntwo\nthree");
    }

    @Test
    void countsCharactersNotBytes() {
        assertThat(Lines.upTo(3).apply("🧘🧘🧘")).isPresent();
        assertThat(Lines.upTo(3).apply("🧘🧘🧘🧘")).isEmpty();
        assertThat(Lines.upTo(3).apply("a\nb")).isPresent();
        assertThat(Lines.upTo(3).apply("a\nbc")).isEmpty();
    }

    @Test
    void composesLetters() {
        assertThat(Lines.upTo(4).apply("cafe\u0301")).contains("café");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n", "a\u0000b", "a\ud800b", "\udc00", "a\tb", "\u200b", "a\u202eb", "a\u2028b"})
    void takesNothingThatCannotBeSeen(String text) {
        assertThat(Lines.upTo(100).apply(text)).isEmpty();
    }
}
