package dev.sthira.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.MissingWords;
import dev.sthira.notification.preference.Kind;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @Test
    void nothingIsMissingInAnyLanguage() {
        assertThat(MissingWords.in("messages", Language.ALL)).isEmpty();
        assertThat(MissingWords.of("unsubscribe.mails", Kind.class, Language.ALL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de", "fr-CA, fr", "en-GB, en", "es, en", "und, en"})
    void writesToEverybodyInALanguageThereIs(String locale, String tag) {
        assertThat(Language.of(Locale.forLanguageTag(locale)).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"en, 1.5, 1.5 s", "de, 1.5, '1,5 s'", "fr, 60, 60 s", "de, 300, 5 min", "fr, 150, 2 min 30 s"})
    void saysSecondsAsTheLanguageDoes(String tag, double seconds, String words) {
        assertThat(Language.of(tag).orElseThrow().seconds(seconds)).isEqualTo(words);
    }
}
