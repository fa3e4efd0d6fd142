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
}
