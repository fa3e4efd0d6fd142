package dev.sthira.catalog.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.kit.test.MissingWords;
import org.junit.jupiter.api.Test;

/// Whether a sheet can be printed in every language alike.
class LanguagesOfSheetsTest {

    @Test
    void nothingIsMissingInAnyLanguage() {
        assertThat(MissingWords.in("sheets", SheetFixture.WORDS)).isEmpty();
        assertThat(MissingWords.of("concern", Concern.class, SheetFixture.WORDS))
                .isEmpty();
        assertThat(MissingWords.of("cause", Cause.class, SheetFixture.WORDS)).isEmpty();
        assertThat(MissingWords.of("level", Level.class, SheetFixture.WORDS)).isEmpty();
        assertThat(MissingWords.of("severity", Severity.class, SheetFixture.WORDS))
                .isEmpty();
    }

    @Test
    void oneIsNotMany() {
        var english = SheetFixture.words("en");

        assertThat(english.counted("about-minutes", 1)).isEqualTo("1 minute");
        assertThat(english.counted("about-minutes", 12)).isEqualTo("12 minutes");
        assertThat(english.counted("contact-sheet", 1)).startsWith("The one step of the class");
    }
}
