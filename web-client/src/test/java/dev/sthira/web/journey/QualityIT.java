package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sthira.web.journey.Stage.url;
import static dev.sthira.web.journey.Stage.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a class is to whoever has no mouse, sees no screen, reads large letters or owns a slow phone.
@ExtendWith(Stage.class)
@ResourceLock("ana")
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class QualityIT {
    private static final String CLASS = "back-strengthening";

    /// How far everything is moved about that nobody has touched.
    private static final String SHIFTS = """
            window.shifts = [];
            new PerformanceObserver(list => list.getEntries().forEach(each => window.shifts.push(
                `${each.value.toFixed(4)} ${each.sources.map(one => one.node?.className ?? one.node)}`)))
              .observe({type: 'layout-shift', buffered: true});""";

    /// What a screen reader is given to say, in order.
    private static final String LISTEN = """
            () => { window.said = [];
              const region = document.querySelector('.player > [role=status].visually-hidden');
              new MutationObserver(() => { const text = region.textContent.trim(); if (text) window.said.push(text); })
                .observe(region, {childList: true, characterData: true, subtree: true}); }""";

    /// What stands of the focus that one can see.
    private static final String FOCUS = """
            () => { const it = document.activeElement, {outlineStyle, outlineWidth} = getComputedStyle(it);
              const {outlineStyle: beside} = getComputedStyle(it.nextElementSibling ?? it);
              return {name: it.getAttribute('aria-label') ?? it.textContent.trim(),
                seen: it === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || beside !== 'none'}; }""";

    /// The least that WCAG 1.4.12 has everybody bear.
    private static final String AIRY = """
            () => { const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; }""";

    /// What is cut off, or lies outside the window where nobody can scroll to.
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main *')].filter(each => each.checkVisibility() && !each.closest('.visually-hidden, dialog:not([open]), svg'))
                .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
                .filter(each => { const {overflowX, overflowY} = getComputedStyle(each);
                  return (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1) || (overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1)
                    || each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1; })
                .map(each => `${each.className} ${each.textContent.trim().slice(0, 60)}`)""";

    @Test
    void isPractisedByKeysAloneWithTheFocusKept() {
        try (Visitor ana = visitor()) {
            ana.context().addInitScript(SHIFTS);
            Page page = ana.signsIn("ana");
            page.navigate(url() + "/fit/" + CLASS + "?speed=30");
            tabsTo(page, Pattern.compile("^Start"));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/player/.*"));
            var phone = new LiveClass(page);
            page.locator(".ring-seconds").waitFor();
            tabsTo(page, Pattern.compile("^Skip$"));
            page.evaluate("() => { window.shifts.length = 0; }");

            phone.goesOn();
            phone.goesOn();
            phone.goesOn();

            assertThat(focus(page)).containsEntry("name", "Skip");
            page.keyboard().press(" ");
            phone.goesOn();
            page.keyboard().press("k");
            assertThat(phone.button("Go on")).isVisible();
            assertThat(focus(page)).containsEntry("name", "Skip");
            page.keyboard().press("p");
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            page.keyboard().press("Escape");
            assertThat(focus(page)).containsEntry("name", "Skip");
            assertThat(page.evaluate("shifts.filter(each => /ring|figure|next|tool|round|controls/.test(each))"))
                    .as("what is looked at and pressed stays where it is")
                    .isEqualTo(List.of());
            ana.hasNothingToComplainAbout();
        }
    }

    /// By the key that everybody without a mouse knows; each stop can be seen.
    private static void tabsTo(Page page, Pattern name) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            Map<?, ?> focus = focus(page);
            assertThat(focus.get("seen")).as("focus on %s is seen", focus).isEqualTo(true);
            if (name.matcher(focus.get("name").toString()).find()) {
                return;
            }
        }
        throw new AssertionError("nobody gets to " + name + " by Tab");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> focus(Page page) {
        return (Map<String, Object>) page.evaluate(FOCUS);
    }

    @Test
    void isHeardOnceAndInOrder() {
        try (Visitor ana = visitor()) {
            LiveClass phone = LiveClass.begins(ana.signsIn("ana"), url(), CLASS, 5);
            Page page = phone.page();
            int held = (int)
                    page.evaluate(
                            "document.querySelector('player-page').following.snapshot.segments.findIndex((each, i, all) => i > 1 && i < all.length - 1 && each.seconds > 10.5)");
            page.evaluate(LISTEN);
            phone.goesTo(held);
            phone.goesOn();
            page.waitForFunction("() => document.querySelector('player-page').now().phase === 'pose'");
            phone.presses("Pause");
            assertThat(phone.button("Go on")).isVisible();

            await().untilAsserted(() -> assertThat(said(page)).endsWith("Paused"));
            List<String> said = said(page);
            assertThat(said.stream()
                            .map(each ->
                                    each.replaceAll(".* seconds[.]", "pose").replace(" seconds", ""))
                            .collect(Collectors.joining(" ")))
                    .as("%s", said)
                    .matches("(.* )?pose 10 3 pose (10 |3 )*Paused");
            assertThat(page.getByRole(AriaRole.TIMER)).hasAttribute("aria-live", "off");
            assertThat(page.locator("main").ariaSnapshot()).containsSubsequence("heading", "status: Paused");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate("said");
    }

    /// A frame has a sixtieth of a second, on a phone four times as slow as well.
    @Test
    void drawsAFrameInLessThanItMayTakeOnASlowPhone() {
        try (Visitor ana = visitor()) {
            LiveClass phone = LiveClass.begins(ana.signsIn("ana"), url(), CLASS, 4);
            phone.goesTo(6);
            phone.isInAPose();
            Page page = phone.page();
            CDPSession devtools = page.context().newCDPSession(page);
            var slow = new JsonObject();
            slow.addProperty("rate", 4);
            devtools.send("Emulation.setCPUThrottlingRate", slow);
            var threads = new JsonObject();
            threads.addProperty("timeDomain", "threadTicks");
            devtools.send("Performance.enable", threads);

            double before = busy(devtools);
            Number frames = (Number) page.evaluate("""
                    () => new Promise(done => { let frames = 0; const ends = performance.now() + 3000;
                      const next = () => { frames += 1; if (performance.now() > ends) done(frames); else requestAnimationFrame(next); };
                      requestAnimationFrame(next); })""");
            double each = (busy(devtools) - before) / frames.doubleValue() * 1000;
            System.out.printf("%d frames in 3 s, %.2f ms of work each%n", frames.intValue(), each);
            assertThat(each).as("milliseconds of work a frame").isLessThan(1000.0 / 60);
        }
    }

    /// Seconds that a page has worked, not counting what it was kept from working by others.
    private static double busy(CDPSession devtools) {
        return metric(devtools, "TaskDuration");
    }

    private static double metric(CDPSession devtools, String name) {
        return devtools.send("Performance.getMetrics").getAsJsonArray("metrics").asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("value")
                .getAsDouble();
    }

    /// The frames of an hour and the poses of half a class leave nothing behind.
    @Test
    void keepsItsHeapFlatOverAnHour() {
        try (Visitor ana = visitor()) {
            LiveClass phone = LiveClass.begins(ana.signsIn("ana"), url(), CLASS, 60);
            Page page = phone.page();
            CDPSession devtools = page.context().newCDPSession(page);
            devtools.send("Performance.enable");
            phone.goesOn();
            draws(page, 20_000);
            double before = heap(devtools);
            double nodes = metric(devtools, "Nodes");

            for (int minute = 0; minute < 12; minute++) {
                draws(page, 18_000);
            }

            double grown = (heap(devtools) - before) / 1024;
            double more = metric(devtools, "Nodes") - nodes;
            System.out.printf("the heap grew by %.0f kB, and by %.0f nodes%n", grown, more);
            assertThat(grown).as("kilobytes").isLessThan(1024);
            assertThat(more).as("nodes").isLessThan(200);
        }
    }

    private static void draws(Page page, int frames) {
        page.evaluate("""
                frames => { const player = document.querySelector('player-page');
                  for (let i = 0; i < frames; i++) { cancelAnimationFrame(player.frame); player.tick(); } }""", frames);
    }

    private static double heap(CDPSession devtools) {
        devtools.send("HeapProfiler.collectGarbage");
        return devtools.send("Runtime.getHeapUsage").get("usedSize").getAsDouble();
    }

    /// As narrow as a small phone, a desk at twice the size of letters, and both with text as airy as it may be asked
    /// for.
    @ParameterizedTest
    @CsvSource({"320, 640, en-GB", "640, 400, de-DE", "360, 740, fr-FR"})
    void showsAllOfAClassHoweverLargeItsLetters(int width, int height, String locale) {
        var small = new NewContextOptions().setViewportSize(width, height).setLocale(locale);
        try (Visitor ana = visitor(small)) {
            ana.signsIn("ana");
            Page fit = ana.opens("/fit/" + CLASS + "?speed=2");
            Tour.settle(fit);
            fit.evaluate(AIRY);
            assertThat(fit.evaluate(CUT_OFF)).isEqualTo(List.of());
            fit.locator(".start-bar .button").first().click();
            fit.waitForURL(Pattern.compile(".*/player/.*"));
            var phone = new LiveClass(fit);
            fit.locator(".pose-list, .player-tools button").nth(3).click();
            fit.locator(".pose-list button").nth(8).click();
            phone.isInAPose();
            fit.locator(".round.main").click();
            for (String kind : List.of("usual", "airy")) {
                if (kind.equals("airy")) {
                    fit.evaluate(AIRY);
                }
                fit.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screens", "player-%dx%d-%s.png".formatted(width, height, kind))));
                assertThat(fit.evaluate(CUT_OFF)).as(kind).isEqualTo(List.of());
                assertThat(fit.evaluate(Tour.TOO_WIDE)).as(kind).isEqualTo(List.of());
            }
        }
    }

    @Test
    void movesNothingForWhoeverPrefersThat() {
        try (Visitor ana = visitor(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            LiveClass phone = LiveClass.begins(ana.signsIn("ana"), url(), CLASS, 30);
            phone.goesOn();
            phone.page()
                    .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Pause"))
                    .hover();
            assertThat(phone.page().evaluate("document.getAnimations().length")).isEqualTo(0);

            Page pose = ana.opens("/poses/cat-cow");
            assertThat(pose.locator(".cover")).hasAttribute("src", Pattern.compile("picture[.]svg"));
            pose.getByText("Library").first().click();
            assertThat(pose.evaluate("document.getAnimations().length")).isEqualTo(0);
        }
    }
}
