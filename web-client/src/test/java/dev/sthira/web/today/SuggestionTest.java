package dev.sthira.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class SuggestionTest {
    private static final String CLASSES = """
            const of = (slug, intent, usual) => ({slug, intent, levels: ['beginner'], minutes: {usual}});
            const classes = [of('wheelchair', 'mobilise', 20), of('desk', 'mobilise', 5), of('back', 'strengthen', 24), of('long', 'strengthen', 45),
              of('sore-back', 'recover', 10), of('night', 'sleep', 12)];
            window.suggested = more => suggestion(classes, {level: 'beginner', hour: 9, day: 0, turn: 0, made: [], ...more})?.slug;""";

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(Files.readString(Path.of("src/main/resources/web/app/today/suggestion.js")) + CLASSES));
        page.waitForFunction("'suggested' in window");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void suitsTheHourAndStaysTheSameAllMorning() {
        assertThat(suggested("{}")).isEqualTo("desk");
        assertThat(suggested("{hour: 10}")).isEqualTo("desk");
        assertThat(suggested("{hour: 22}")).isIn("sore-back", "night");
    }

    @Test
    void goesOnToAnotherAndComesBack() {
        assertThat(suggested("{turn: 1}")).isEqualTo("back");
        assertThat(suggested("{turn: 2}")).isEqualTo("desk");
    }

    @Test
    void putsFirstWhatIsMadeForWhatIsToBeMinded() {
        assertThat(suggested("{made: ['sore-back', 'long']}")).isEqualTo("sore-back");
    }

    @Test
    void guessesNotWhoSitsInAWheelchair() {
        assertThat(page.evaluate("[0, 1, 2, 3, 4, 5].map(turn => suggested({turn})).includes('wheelchair')"))
                .isEqualTo(false);
    }

    @Test
    void hasAClassEvenForALevelThatNoneIsFor() {
        assertThat(suggested("{level: 'advanced'}")).isEqualTo("desk");
    }

    private static Object suggested(String more) {
        return page.evaluate("suggested(" + more + ")");
    }
}
