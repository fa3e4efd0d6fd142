package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/// A class on one screen, and what can be done and seen there.
record LiveClass(Page page) {
    private static final String NOW = """
            () => { const {segment, phase, left, state, visit} = document.querySelector('player-page, tv-player, watch-player').now();
            return {segment: segment?.index ?? -1, phase, left, state, visit, at: performance.timeOrigin + performance.now() + (window.slept ?? 0)}; }""";

    /// Begins the class at this many times its pace.
    static LiveClass begins(Page page, String url, String sequence, int speed) {
        page.navigate(url + "/fit/" + sequence + "?speed=" + speed);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Start")))
                .click();
        page.waitForURL(Pattern.compile(".*/player/.*"));
        page.locator(".ring-seconds").waitFor();
        return new LiveClass(page);
    }

    String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    void presses(String name) {
        button(name).click();
    }

    /// Waits until the class is in a pose, and not about to leave it.
    void isInAPose() {
        page.waitForFunction(
                "() => { const {phase, left} = (" + NOW + ")(); return phase === 'pose' && left > 3000; }");
    }

    /// Waits until the class has gone on to another pose.
    void goesOn() {
        page.locator(".ring-seconds").waitFor();
        int before = segment();
        await().atMost(Duration.ofSeconds(30)).until(() -> segment() > before);
    }

    /// Skips what is on the way and in front until the pose with this index.
    void goesTo(int segment) {
        presses("Poses");
        page.locator(".pose-list button").nth(segment).click();
        page.waitForFunction("index => (" + NOW + ")().segment === index", segment);
    }

    /// Neither from the service nor from the other tabs, and does not notice it.
    void hearsNothingMore() {
        page.evaluate("""
                () => { const {following} = document.querySelector('player-page');
                  following.channel.onmessage = null;
                  following.over = {signal: {aborted: true}, abort() {}};
                  following.reading.abort(); }""");
    }

    int segment() {
        return (int) number("segment");
    }

    int visit() {
        return (int) number("visit");
    }

    double left() {
        return number("left");
    }

    private double number(String name) {
        return ((Number) now().get(name)).doubleValue();
    }

    private Map<?, ?> now() {
        return (Map<?, ?>) page.evaluate(NOW);
    }

    void tells(String text) {
        assertThat(page.locator(".player-notes")).containsText(text);
    }

    /// The same pose and side, and the ring within a tenth of a second of the other's.
    void showsTheSameAs(LiveClass other) {
        Map<?, ?> mine = now();
        Map<?, ?> theirs = other.now();
        assertThat(mine.get("segment")).isEqualTo(theirs.get("segment"));
        assertThat(mine.get("phase")).isEqualTo(theirs.get("phase"));
        assertThat(mine.get("state")).isEqualTo(theirs.get("state"));
        boolean still = "paused".equals(mine.get("state"));
        double passed = still ? 0 : of(theirs, "at") - of(mine, "at");
        assertThat(of(mine, "left") - passed).isCloseTo(of(theirs, "left"), within(100.0));
    }

    private static double of(Map<?, ?> values, String name) {
        return ((Number) values.get(name)).doubleValue();
    }
}
