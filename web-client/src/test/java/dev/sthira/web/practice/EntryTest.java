package dev.sthira.web.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class EntryTest {
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage(new NewPageOptions().setTimezoneId("Europe/Berlin"));
        define("entry.js", "asked, form, fresh");
        define("narrowing.js", "narrowed");
        define("drawing.js", "drawing");
    }

    private static void define(String file, String names) throws IOException {
        String module = script(file).replace("import {wall} from './wall.js';\n", script("wall.js"));
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(module + "Object.assign(window, {" + names + "});"));
        page.waitForFunction("name => name in window", names.split(",")[0]);
    }

    private static String script(String file) throws IOException {
        return Files.readString(Path.of("src/main/resources/web/app/practice", file));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void entersTheInstantOfTheTimeOnTheWall() {
        assertThat(
                        page.evaluate(
                                "asked({date: '2026-11-21', time: '07:30', minutes: '30', sequence: '', title: ' With Anna '}, 'Europe/Berlin')"))
                .asInstanceOf(MAP)
                .containsEntry("startedAt", "2026-11-21T06:30:00.000Z")
                .containsEntry("minutes", 30)
                .containsEntry("sequence", null)
                .containsEntry("title", "With Anna");
    }

    @Test
    void leavesToTheServiceWhatIsMissing() {
        assertThat(
                        page.evaluate(
                                "asked({date: '', time: '07:30', minutes: '', sequence: 'before-sleep', title: ''}, 'Europe/Berlin')"))
                .asInstanceOf(MAP)
                .containsEntry("startedAt", null)
                .containsEntry("minutes", null)
                .containsEntry("title", null);
    }

    @Test
    void showsAnEntryAsItWasEntered() {
        assertThat(
                        page.evaluate(
                                "form({id: 'a', startedAt: '2026-07-01T22:05:00Z', entered: {minutes: 45, sequence: 'before-sleep', title: null}})"))
                .isEqualTo(Map.of(
                        "id",
                        "a",
                        "date",
                        "2026-07-02",
                        "time",
                        "00:05",
                        "minutes",
                        "45",
                        "sequence",
                        "before-sleep",
                        "title",
                        ""));
    }

    @Test
    void countsAPeriodInLocalDaysTodayIncluded() {
        assertThat(page.evaluate(
                        "narrowed({kind: 'entry', sequence: '', period: 'week'}, new Date('2026-11-30T23:30:00Z'))"))
                .isEqualTo(Map.of("kind", "entry", "from", "2026-11-25"));
    }

    @Test
    void readsWhatADrawingSays() {
        assertThat(page.evaluate("""
                        drawing('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 280" width="760" height="280"><title id="t">Left &amp; right</title>'
                            + '<desc id="d">3 &lt; 5 &#233;</desc></svg>')"""))
                .asInstanceOf(MAP)
                .containsEntry("title", "Left & right")
                .containsEntry("description", "3 < 5 é")
                .containsEntry("width", 760)
                .containsEntry("height", 280);
    }
}
