package dev.sthira.web.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class CuesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Two sides of one pose: six seconds on the way to each, a minute in it, and a sentence after half a minute.
    private static final String CLASS = """
            const side = which => ({index: which === 'left' ? 0 : 1, pose: {slug: 'pigeon', name: 'Pigeon'}, side: which, seconds: 60, cue: 'Sink.',
              transition: {seconds: 6, cue: 'Bring the knee forward.'}, guidance: [{seconds: 20, text: 'Breathe out.'}]});
            const sides = [side('left'), side('right')];
            const at = (index, phase, left, more = {}) => ({state: 'running', phase, segment: sides[index], visit: 1, getReady: false,
              length: phase === 'pose' ? 60000 : 6000, left, ...more});
            """;

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        String module = Files.readString(Path.of("src/main/resources/web/app/player/cues.js"));
        page.addScriptTag(new Page.AddScriptTagOptions().setType("module").setContent(module + CLASS + """
                        const said = cue => (cue.say ?? []).map(each => each.text ?? each.key + (each.gaps?.side ? ' ' + each.gaps.side : ''));
                        window.told = looks => looks.slice(1).flatMap((now, i) => cues(looks[i], now))
                          .flatMap(cue => [...(cue.sign ? [cue.sign] : []), ...said(cue)]);
                        window.at = at; window.sentence = sentence;"""));
        page.waitForFunction("() => 'told' in window");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void ringsAPoseInAndOutAndSaysWhatComes() throws IOException {
        assertThat(told("at(0, 'transition', 10), at(0, 'pose', 60000)")).containsExactly("start", "Sink.");
        assertThat(told("at(0, 'pose', 5), at(1, 'transition', 6000)"))
                .containsExactly("end", "player.switch side.right", "Bring the knee forward.");
    }

    @Test
    void countsDownOnceHoweverOftenOneLooks() throws IOException {
        assertThat(told("at(0, 'transition', 3020), at(0, 'transition', 2999), at(0, 'transition', 2980),"
                        + " at(0, 'transition', 1990), at(0, 'transition', 990), at(0, 'transition', 20)"))
                .containsExactly("tick", "3", "tick", "2", "tick", "1");
    }

    @Test
    void countsFromWhereTheClassWantsTheCount() throws IOException {
        assertThat(told("at(0, 'transition', 5010), at(0, 'transition', 4990, {getReady: true})"))
                .containsExactly("tick", "5");
    }

    @Test
    void saysHowFarAHoldIs() throws IOException {
        assertThat(told("at(0, 'pose', 40100), at(0, 'pose', 39900), at(0, 'pose', 29900), at(0, 'pose', 9900)"))
                .containsExactly("Breathe out.", "player.half", "player.in");
    }

    @Test
    void doesNotMakeUpForWhatWasMissed() throws IOException {
        assertThat(told("at(0, 'pose', 55000), at(1, 'pose', 30000)"))
                .containsExactly("start", "player.named side.right", "Sink.");
    }

    @Test
    void tellsOfAPauseAndOfTheEnd() throws IOException {
        assertThat(told("at(0, 'pose', 9000), at(0, 'pose', 9000, {state: 'paused'}), at(0, 'pose', 9000)"))
                .containsExactly("tick", "player.paused", "tick", "player.resumed");
        assertThat(told("at(1, 'pose', 9), {state: 'completed', segment: null}"))
                .containsExactly("over", "player.over");
    }

    @Test
    void isSilentInAPause() throws IOException {
        assertThat(told("at(0, 'pose', 3010, {state: 'paused'}), at(0, 'pose', 2990, {state: 'paused'})"))
                .isEmpty();
    }

    @Test
    void showsTheSentenceThatFitsTheMoment() {
        assertThat(page.evaluate("sentence(at(0, 'transition', 100))")).isEqualTo("Bring the knee forward.");
        assertThat(page.evaluate("sentence(at(0, 'pose', 59000))")).isEqualTo("Sink.");
        assertThat(page.evaluate("sentence(at(0, 'pose', 31000))")).isEqualTo("Breathe out.");
    }

    private static List<String> told(String looks) throws IOException {
        JsonNode cues = JSON.readTree((String) page.evaluate("JSON.stringify(told([" + looks + "]))"));
        List<String> told = new ArrayList<>();
        cues.forEach(each -> told.add(each.asText()));
        return told;
    }
}
