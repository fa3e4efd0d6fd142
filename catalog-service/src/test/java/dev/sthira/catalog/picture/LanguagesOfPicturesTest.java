package dev.sthira.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.MissingWords;
import dev.sthira.kit.words.Words;
import org.junit.jupiter.api.Test;

/// Whether a picture can be read aloud in every language alike.
class LanguagesOfPicturesTest {

    @Test
    void nothingIsMissingInAnyLanguage() {
        var words = Words.all("/picture/words");

        assertThat(MissingWords.in("pictures", words)).isEmpty();
        assertThat(MissingWords.of("side", Shown.class, words)).isEmpty();
    }
}
