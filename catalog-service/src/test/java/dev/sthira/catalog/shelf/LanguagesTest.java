package dev.sthira.catalog.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final List<String> TRANSLATED = List.of("de", "fr", "pt-BR");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                    de                          ; de
                    DE                          ; de
                    de-CH                       ; de
                    de-Latn-AT-1996             ; de
                    "fr;q=0.5, de;q=0.8"        ; de
                    "de;q=0, fr;q=0.1"          ; fr
                    "es, fr;q=0.3"              ; fr
                    "en, de;q=0.9"              ; en
                    "en-GB, de"                 ; en
                    "de, en;q=0.9"              ; de
                    pt-BR                       ; pt-BR
                    pt                          ; en
                    *                           ; en
                    "*, de;q=0.5"               ; de
                    es                          ; en
                    "de;q=2"                    ; en
                    ";;;"                       ; en
                    "%00"                       ; en
                    """)
    void takesTheBestLanguageThereIs(String header, String language) {
        assertThat(Languages.best(header, TRANSLATED)).isEqualTo(language);
    }

    @Test
    void takesTheOriginalWhereNothingIsAskedFor() {
        assertThat(Languages.best(null, TRANSLATED)).isEqualTo("en");
        assertThat(Languages.best("", TRANSLATED)).isEqualTo("en");
        assertThat(Languages.best("de", List.of())).isEqualTo("en");
        assertThat(Languages.best("de," + "x,".repeat(1000), TRANSLATED)).isEqualTo("en");
    }
}
