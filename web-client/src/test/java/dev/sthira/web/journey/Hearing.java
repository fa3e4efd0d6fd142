package dev.sthira.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A class that is played as one track.
final class Hearing {
    /// How many seconds from the end of the class the track is, and how many the class is.
    private static final String PLACE = """
            () => { const player = document.querySelector('player-page'), {audio} = player.track, {rest, state} = player.now();
              const {paused, seeking, readyState} = audio;
              return {state, left: audio.duration - 6 - audio.currentTime, rest: rest / 1000, paused, seeking, readyState}; }""";

    /// What the browser's own decoder makes of it: the loudest sample behind each boundary of the plan, and between
    /// them.
    private static final String DECODED = """
            async path => {
              const session = `/api/session/sessions/${path.split('/').at(-1)}`, headers = {'X-Requested-With': 'JavaScript'};
              const {segments} = await (await fetch(session, {headers})).json();
              const answer = await fetch(`${session}/track?voice=false&ticks=false`, {headers});
              const context = new OfflineAudioContext(1, 1, 22050);
              const audio = await context.decodeAudioData(await answer.arrayBuffer());
              const samples = audio.getChannelData(0);
              const loudest = (from, to) => samples.slice(Math.round(from * 22050), Math.round(to * 22050)).reduce((most, each) => Math.max(most, Math.abs(each)), 0);
              let at = 0;
              const signs = [], silences = [];
              for (const {transition, seconds} of segments) {
                for (const length of [transition.seconds, seconds]) {
                  if (!length) continue;
                  if (length > 3.3) silences.push(loudest(at + (at ? 3.25 : 0), at + length - 0.02));
                  at += length;
                  signs.push(loudest(at, at + 0.02));
                }
              }
              return {type: answer.headers.get('Content-Type'), duration: audio.duration, length: at, signs, silences};
            }""";

    private final Page page;
    private final LiveClass phone;

    Hearing(Page page, String url) {
        this.page = page;
        this.phone = LiveClass.begins(page, url, "back-strengthening", 1);
    }

    void decodesInTheBrowserAsThePlanSays() {
        Map<?, ?> decoded = (Map<?, ?>) page.evaluate(DECODED, phone.path());

        assertThat(decoded.get("type")).isEqualTo("audio/flac");
        assertThat(number(decoded, "duration")).isCloseTo(number(decoded, "length") + 6, within(0.01));
        assertThat(numbers(decoded, "signs")).hasSizeGreaterThan(30).allMatch(loudness -> loudness > 0.1);
        assertThat(numbers(decoded, "silences")).hasSizeGreaterThan(15).allMatch(loudness -> loudness < 0.001);
    }

    void playsItAsOneTrack() {
        phone.presses("Sound and signs");
        page.getByRole(AriaRole.SWITCH, new GetByRoleOptions().setName("Play as one track"))
                .check();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "senses-track.png")));
        page.keyboard().press("Escape");
        isInStep();
    }

    void staysInStepWhenItIsSkippedPausedAndHeldLonger() {
        phone.goesTo(6);
        isInStep();
        phone.presses("Pause");
        await().untilAsserted(() -> assertThat(place().get("paused")).isEqualTo(true));
        phone.presses("Go on");
        isInStep();
        phone.isInAPose();
        phone.presses("Longer");
        page.waitForFunction("() => document.querySelector('player-page').track.address.includes('number=')");
        isInStep();
        phone.presses("Back");
        page.waitForFunction("() => !document.querySelector('player-page').track.address.includes('number=')");
        isInStep();
    }

    void goesOnWhereNoFrameIsDrawn() {
        page.evaluate(
                "() => { const player = document.querySelector('player-page'); cancelAnimationFrame(player.frame);"
                        + " player.track.audio.currentTime -= 2; }");
        isInStep();
        page.evaluate(
                "() => { const player = document.querySelector('player-page'); player.frame = requestAnimationFrame(player.tick); }");
    }

    void goesOnWithoutANetwork(Visitor visitor) {
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.waitForFunction("""
                async () => await (await caches.open('sound')).match(document.querySelector('player-page').track.address, {ignoreVary: true}) !== undefined""");
        visitor.context().setOffline(true);
        page.reload();
        page.locator(".ring-seconds").waitFor();
        page.mouse().click(5, 400);
        isInStep();
        visitor.context().setOffline(false);
    }

    private void isInStep() {
        await().untilAsserted(() -> {
            Map<?, ?> place = place();
            assertThat(place.get("state")).isEqualTo("running");
            assertThat(place.get("paused")).isEqualTo(false);
            assertThat(number(place, "left")).as("%s", place).isCloseTo(number(place, "rest"), within(0.4));
        });
    }

    private Map<?, ?> place() {
        return (Map<?, ?>) page.evaluate(PLACE);
    }

    private static double number(Map<?, ?> values, String name) {
        return ((Number) values.get(name)).doubleValue();
    }

    private static List<Double> numbers(Map<?, ?> values, String name) {
        return ((List<?>) values.get(name))
                .stream().map(each -> ((Number) each).doubleValue()).toList();
    }
}
