package dev.sthira.web.feedback;

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
class FeedbackTest {
    private static final String NECK_TOO =
            "{effort: 4, feelings: [{part: 'neck', after: 3}, {part: 'back', before: 5}], note: '', wish: 'Rest.'}";

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        String module = Files.readString(Path.of("src/main/resources/web/app/feedback/feedback.js"));
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(module + "Object.assign(window, {untold, back, withBack, eased, body});"));
        page.waitForFunction("() => 'eased' in window");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void keepsWhatWasSaidOfOtherPartsAndBefore() {
        assertThat(json("withBack(" + NECK_TOO + ", {after: 2}).feelings"))
                .isEqualTo("[{\"part\":\"neck\",\"after\":3},{\"part\":\"back\",\"before\":5,\"after\":2}]");
    }

    @Test
    void saysNothingOfTheBackOnceBothAnswersAreTakenBack() {
        assertThat(json("withBack(" + NECK_TOO + ", {before: null}).feelings"))
                .isEqualTo("[{\"part\":\"neck\",\"after\":3}]");
    }

    @Test
    void tellsHowMuchEasierItIsOnlyWhereBothAreTold() {
        assertThat(json("eased(withBack(untold, {before: 5, after: 2}))")).isEqualTo("3");
        assertThat(json("eased(withBack(untold, {before: 0, after: 2}))")).isEqualTo("-2");
        assertThat(json("eased(withBack(untold, {before: 5}))")).isEqualTo("null");
    }

    @Test
    void sendsNoNoteThatSaysNothing() {
        assertThat(json("body({...untold, note: '  '})"))
                .isEqualTo("{\"effort\":null,\"feelings\":[],\"note\":null,\"wish\":null}");
        assertThat(json("body(" + NECK_TOO + ").wish")).isEqualTo("\"Rest.\"");
    }

    private static Object json(String expression) {
        return page.evaluate("JSON.stringify(" + expression + ")");
    }
}
