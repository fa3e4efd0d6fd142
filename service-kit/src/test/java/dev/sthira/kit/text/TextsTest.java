package dev.sthira.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Back Strengthening",
                "Śavāsana",
                "🧘‍♀️",
                "👩🏽‍🚀 practises",
                "❤️",
                "می‌خواهم",
                "क्‍ष",
                "مرحبا",
                "1️⃣ first",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "a b"
            })
    void takesWhatPeopleWrite(String text) {
        assertThat(Texts.objection(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u2003", "\u3164", "\u2800 \u2800", "\u115f", "\ufe0f", "\u034f"})
    void refusesWhatNobodySees(String text) {
        assertThat(Texts.objection(text)).hasValue("has nothing that can be seen; write a few words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "a\u200bb",
                "\u200dA",
                "A\u200d",
                "A\u200d\u200dB",
                "A \u200d B",
                "a\u200cb\u200c",
                "a\u00adb",
                "a\u202eb",
                "a\u2066b",
                "a\nb",
                "a\u0000b",
                "a\u2028b",
                "a\ue000b",
                "a\ufeffb",
                "a\u0378b",
                "\ud83d",
                "a\udb40\udc67b"
            })
    void refusesCharactersThatOnlyConfuse(String text) {
        assertThat(Texts.objection(text)).get().asString().startsWith("has the character U+");
    }
}
