package dev.sthira.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// `server-clock.js` with both of its clocks moved by hand.
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class ServerClockTest {
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void load() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(Files.readString(Path.of("src/main/resources/web/app/clock/server-clock.js"))
                        + ";window.ServerClock = ServerClock;"));
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(Files.readString(Path.of("src/main/resources/web/app/clock/sleep.js"))
                        + ";window.Sleep = Sleep;"));
        page.waitForFunction("() => 'ServerClock' in window && 'Sleep' in window");
    }

    @BeforeEach
    void atZero() {
        page.evaluate("""
                () => {
                  window.monotonic = 0;
                  window.server = 1_000_000;
                  window.delay = [10, 10];
                  const pass = ms => { window.monotonic += ms; window.server += ms; };
                  window.pass = pass;
                  window.clock = new ServerClock(async () => {
                    pass(window.delay[0]);
                    const received = window.server;
                    pass(3);
                    const sent = window.server;
                    pass(window.delay[1]);
                    return {received, sent};
                  }, () => window.monotonic);
                }""");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void tellsTheServersTimeWhateverTheDeviceThinks() {
        page.evaluate("async () => { await clock.measure(); pass(5000); }");

        assertThat(difference()).isCloseTo(0, within(0.001));
    }

    @Test
    void believesTheQuickestAnswerOfEight() {
        page.evaluate("""
                async () => {
                  window.delay = [400, 10]; await clock.measure();
                  window.delay = [5, 5]; await clock.measure();
                  window.delay = [10, 900]; for (let i = 0; i < 6; i++) await clock.measure();
                }""");

        assertThat(difference()).isCloseTo(0, within(0.001));
    }

    @Test
    void neverGoesBackwardsWhileItIsSetRight() {
        page.evaluate(
                "async () => { window.delay = [400, 0]; await clock.measure(); clock.now(); window.delay = [1, 1]; await clock.measure(); }");

        @SuppressWarnings("unchecked")
        List<Number> told = (List<Number>) page.evaluate("""
                () => Array.from({length: 100}, () => { pass(16); return clock.now(); })""");

        assertThat(told).extracting(Number::doubleValue).isSorted();
        assertThat(difference()).isCloseTo(0, within(0.001));
    }

    @Test
    void catchesUpAtOnceAfterASleep() {
        page.evaluate(
                "async () => { await clock.measure(); clock.now(); window.server += 3_600_000; clock.measurements = []; await clock.measure(); }");

        assertThat(difference()).isCloseTo(0, within(0.001));
    }

    /// As where the monotonic clock stands still meanwhile: what was measured before was quicker, and is wrong now.
    @Test
    void believesTheFirstAnswerAfterASleepHoweverSlowItIs() {
        page.evaluate(
                "async () => { for (let i = 0; i < 8; i++) await clock.measure(); server += 3_600_000; window.delay = [40, 40]; await clock.measure(); }");

        assertThat(difference()).isCloseTo(0, within(0.001));
    }

    @Test
    void noticesASleepWhicheverClockRanOn() {
        page.evaluate("() => { window.wall = 1e12; window.sleep = new Sleep(() => monotonic, () => wall); }");

        assertThat(slept(0, 0)).as("at first").isEqualTo(false);
        assertThat(slept(16, 16)).as("a frame").isEqualTo(false);
        assertThat(slept(3_600_000, 3_600_000)).as("both ran on").isEqualTo(true);
        assertThat(slept(16, 16)).isEqualTo(false);
        assertThat(slept(16, 3_600_016)).as("only that on the wall ran on").isEqualTo(true);
        assertThat(slept(16, 16)).isEqualTo(false);
    }

    private static Object slept(double monotonic, double wall) {
        return page.evaluate(
                "([monotonic, wall]) => { window.monotonic += monotonic; window.wall += wall; return sleep.look(); }",
                List.of(monotonic, wall));
    }

    private static double difference() {
        return ((Number) page.evaluate("() => clock.now() - server")).doubleValue();
    }
}
