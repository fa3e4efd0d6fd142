package dev.sthira.web.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class FiguresTest {
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        String module = Files.readString(Path.of("src/main/resources/web/app/analyst/figures.js"));
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(module
                        + "Object.assign(window, {monday, round, piled, known, share, depth, editions, over, week});"));
        page.waitForFunction("'monday' in window");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"2026-W01, 2025-12-29", "2026-W53, 2026-12-28", "2027-W01, 2027-01-04", "2024-W01, 2024-01-01"})
    void findsTheMondayOfAWeek(String week, String monday) {
        assertThat(page.evaluate("week => monday(week).toISOString().slice(0, 10)", week))
                .isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "7, 8", "216, 250", "1000, 1000", "1001, 1500"})
    void endsAScaleWithARoundNumber(int n, int end) {
        assertThat(page.evaluate("n => round(n)", n)).isEqualTo(end);
    }

    @Test
    void drawsWhatIsKeptBackAsHighWhateverItIs() {
        assertThat(page.evaluate("piled([10, null, 0], 2, 14)"))
                .isEqualTo(List.of(
                        Map.of("kept", false, "height", 20, "top", 20),
                        Map.of("kept", true, "height", 14, "top", 34),
                        Map.of("kept", false, "height", 0, "top", 34)));
    }

    @Test
    void makesNoShareOfWhatIsKeptBack() {
        assertThat(page.evaluate("[share(12, 48), share(0, 48), share(null, 48), share(12, null), share(0, 0)]"))
                .isEqualTo(Arrays.asList(0.25, 0, null, null, null));
    }

    @Test
    void takesWhatIsKeptBackForSomething() {
        assertThat(
                        page.evaluate(
                                "[over({finished: 0, ended: 0, abandoned: 0}), over({finished: 0, ended: 0, abandoned: null})]"))
                .isEqualTo(List.of(false, true));
    }

    @Test
    void leavesHoursOpenOfWhichNothingIsTold() {
        assertThat(page.evaluate("(() => { const all = week([{weekday: 7, hour: 9, practices: 82}]);"
                        + " return [all.length, all[6].length, all[6][9], all[0][9]]; })()"))
                .isEqualTo(Arrays.asList(7, 24, 82, null));
    }

    @Test
    void namesEveryLevelOfEveryVersion() {
        assertThat(page.evaluate("editions({versions: [{version: 2, levels: [{level: 'beginner', figures: null}]},"
                        + " {version: 1, levels: [{level: 'advanced', figures: null}]}]}).map(each => each.id)"))
                .isEqualTo(List.of("2-beginner", "1-advanced"));
    }
}
