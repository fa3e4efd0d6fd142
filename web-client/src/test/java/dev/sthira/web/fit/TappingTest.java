package dev.sthira.web.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `tapping.js` and `wishes.js`, with taps at moments that are told.
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class TappingTest {
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        define("tapping.js", "tapped, missing, breathOf");
        define("wishes.js", "heeded");
    }

    private static void define(String file, String names) throws IOException {
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(Files.readString(Path.of("src/main/resources/web/app/fit", file))
                        + "Object.assign(window, {" + names + "});"));
        page.waitForFunction("name => name in window", names.split(",")[0]);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 4000 8100 | 4.0",
                "0 5200 10400 15700 | 5.0",
                "0 4000 8000 19000 23000 | 4.0", // one of them was let pass
                "0 100 200 | 3.0",
                "0 15000 30000 | 10.0"
            })
    void takesTheMiddleOfTheLastBreaths(String taps, double seconds) {
        assertThat(((Number) page.evaluate("taps => breathOf(taps.split(' ').map(Number).reduce(tapped, []))", taps))
                        .doubleValue())
                .isEqualTo(seconds);
    }

    @Test
    void saysNothingOfFewerThanTwoBreaths() {
        assertThat(page.evaluate("breathOf([0, 4000])")).isNull();
        assertThat(page.evaluate("[missing([]), missing([0, 4000]), missing([0, 1, 2, 3])]"))
                .isEqualTo(List.of(3, 1, 0));
    }

    @Test
    void beginsAnewAfterASilenceAndForgetsWhatIsLongAgo() {
        assertThat(page.evaluate("[0, 4000, 8000, 40000].reduce(tapped, [])")).isEqualTo(List.of(40000));
        assertThat(page.evaluate("[0, 1, 2, 3, 4, 5, 6, 7].reduce(tapped, []).length"))
                .isEqualTo(6);
    }

    @Test
    void goesByWhatSomebodyThinksOfPosesUnlessTheyWishOtherwiseThisTime() {
        assertThat(
                        page.evaluate(
                                "heeded({always: ['bow'], never: ['plank']}, {bow: 'never', crow: 'never', plank: 'like', tree: 'like'})"))
                .isEqualTo(
                        Map.of("always", List.of("bow"), "never", List.of("plank", "crow"), "liked", List.of("tree")));
    }
}
