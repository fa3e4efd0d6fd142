package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sthira.web.journey.Stage.url;
import static dev.sthira.web.journey.Stage.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What goes wrong around a class: each time it goes on as whoever practises would hope.
@ExtendWith(Stage.class)
@ResourceLock("noor")
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class AdversityIT {
    private static final String CLASS = "back-strengthening";

    /// Speech, buzzing and a screen that stays awake, as a browser has them not.
    private static final String BARE = """
            delete Navigator.prototype.vibrate;
            delete Navigator.prototype.wakeLock;
            Object.defineProperty(window, 'speechSynthesis', {value: undefined});""";

    /// A device that stands still for some time, with the clock that a page counts on, while the world goes on.
    private static final String SLEEPER = """
            const real = performance.now.bind(performance);
            window.slept = 0;
            performance.now = () => real() - window.slept;
            window.sleep = ms => { const until = real() + ms; while (real() < until); window.slept += ms; };""";

    private static final String OLD = """
            const real = CSS.supports.bind(CSS);
            CSS.supports = (...asked) => !asked.join().includes('light-dark') && real(...asked);""";

    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @Test
    void goesOnWithoutSpeechBuzzingAndAScreenThatStaysAwake() {
        try (Visitor noor = visitor()) {
            noor.context().addInitScript(BARE);
            LiveClass phone = LiveClass.begins(noor.signsIn("noor"), url(), CLASS, 16);

            phone.tells("The screen may go to sleep");
            phone.presses("Sound and signs");
            assertThat(phone.page().getByText("This device has no voice for this language."))
                    .isVisible();
            assertThat(phone.page().locator("[name=vibration]")).hasCount(0);
            phone.page().keyboard().press("Escape");
            phone.goesOn();
            noor.hasNothingToComplainAbout();
        }
    }

    @Test
    void goesOnWhereThereIsNoRoomLeft() {
        try (Visitor noor = visitor()) {
            Page page = noor.signsIn("noor");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            leavesNoRoomOn(page);

            LiveClass phone = LiveClass.begins(page, url(), CLASS, 16);
            phone.presses("Sound and signs");
            page.locator("[name=captions]").check();
            page.keyboard().press("Escape");
            phone.goesOn();
            page.reload();
            phone.goesOn();
            Page reminders = noor.opens("/reminders");
            assertThat(reminders.getByRole(
                            AriaRole.HEADING,
                            new GetByRoleOptions().setName("Reminders").setExact(true)))
                    .isVisible();
            noor.hasNothingToComplainAbout();
        }
    }

    /// Neither what a page keeps by name nor what its worker keeps has any.
    private static void leavesNoRoomOn(Page page) {
        page.evaluate("""
                () => { let n = 1 << 20;
                  for (let i = 0; n > 0; i++) try { localStorage.setItem('full-' + i, 'x'.repeat(n)); } catch { n >>= 1; } }""");
        var quota = new JsonObject();
        quota.addProperty("origin", url());
        quota.addProperty("quotaSize", 1);
        page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);
    }

    @Test
    void goesOnByItselfWhereSomebodyGoesBackInMidClass() {
        try (Visitor noor = visitor()) {
            LiveClass phone = LiveClass.begins(noor.signsIn("noor"), url(), CLASS, 2);
            LiveClass other = new LiveClass(noor.opens(phone.path()));
            Page page = phone.page();

            page.goBack();
            assertThat(page.locator(".start-bar")).isVisible();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sthira"))
                    .click();
            page.locator(".go-on").click();
            page.waitForURL("**" + other.path());
            page.locator(".ring-seconds").waitFor();
            await().untilAsserted(() -> phone.showsTheSameAs(other));

            page.goBack();
            page.locator(".go-on").waitFor();
            page.goForward();
            page.locator(".ring-seconds").waitFor();
            await().untilAsserted(() -> phone.showsTheSameAs(other));
            noor.hasNothingToComplainAbout();
        }
    }

    @Test
    void handsTheStreamOnToTheTabThatStaysOpen() {
        try (Visitor noor = visitor();
                Visitor elsewhere = visitor()) {
            LiveClass first = LiveClass.begins(noor.signsIn("noor"), url(), CLASS, 2);
            LiveClass second = new LiveClass(noor.opens(first.path()));
            second.page().locator(".ring-seconds").waitFor();
            elsewhere.signsIn("noor");
            LiveClass desk = new LiveClass(elsewhere.opens(first.path()));

            first.page().close();
            desk.presses("Pause");
            assertThat(second.button("Go on")).isVisible();
            await().untilAsserted(() -> second.showsTheSameAs(desk));
        }
    }

    @Test
    void isWhereTheClassIsRightAfterASleep() {
        try (Visitor noor = visitor();
                Visitor elsewhere = visitor()) {
            noor.context().addInitScript(SLEEPER);
            LiveClass phone = LiveClass.begins(noor.signsIn("noor"), url(), CLASS, 4);
            elsewhere.signsIn("noor");
            LiveClass desk = new LiveClass(elsewhere.opens(phone.path()));
            desk.page().locator(".ring-seconds").waitFor();

            phone.page().evaluate("sleep(8_000)");

            await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> phone.showsTheSameAs(desk));
            noor.hasNothingToComplainAbout();
        }
    }

    @Test
    void tellsAnOldBrowserWhatItNeeds() {
        try (Visitor reader = visitor()) {
            Page page = reader.opens("/");
            assertThat(page.getByText("This browser is too old")).isHidden();

            reader.context().addInitScript(OLD);
            page.reload();
            assertThat(page.getByRole(AriaRole.ALERT))
                    .containsText("This browser is too old for Sthira. It needs Chrome");
            assertThat(page.getByRole(AriaRole.ALERT).locator("a")).hasAttribute("href", "/library");
        }
    }

    @Test
    void explainsWhatThisBrowserDoesNotAllow() {
        try (Visitor noor = visitor();
                Visitor iPhone = visitor(new NewContextOptions().setUserAgent(IPHONE))) {
            noor.context().addInitScript("Object.defineProperty(Notification, 'permission', {value: 'denied'});");
            noor.signsIn("noor");
            assertThat(noor.opens("/reminders").getByText("Messages from this site are switched off in your browser."))
                    .isVisible();

            iPhone.signsIn("noor");
            Page page = iPhone.opens("/reminders");
            assertThat(page.getByText(Pattern.compile("^On an iPhone or iPad"))).isVisible();
            assertThat(page.locator("section[aria-labelledby=device] ol li")).hasCount(3);
        }
    }

    @Test
    void showsWhateverPeopleWriteAsTheyWroteIt() {
        try (Visitor noor = visitor()) {
            noor.signsIn("noor");
            var scribbling = new Scribbling(noor, url());
            String slug = scribbling.writesAClass();
            String after = scribbling.practises(slug);
            scribbling.entersAPractice();
            scribbling.looksEverywhere(slug, after);
            noor.hasNothingToComplainAbout();
        }
    }

    /// What the worker says is in the language of whoever reads, so another language is another edition.
    @Test
    void takesANewEditionBehindTheClassAndNotInIt() {
        try (Visitor noor = visitor()) {
            Page page = noor.signsIn("noor");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            LiveClass phone = LiveClass.begins(page, url(), CLASS, 16);
            page.evaluate(
                    "() => { window.first = navigator.serviceWorker.controller; document.cookie = 'language=fr; Path=/'; }");
            page.waitForFunction("""
                    async () => { const registration = await navigator.serviceWorker.ready;
                      if (!registration.waiting) await registration.update(); // again, if one without the cookie was under way
                      return registration.waiting !== null; }""");
            phone.goesOn();
            assertThat(page.evaluate("navigator.serviceWorker.controller === first"))
                    .isEqualTo(true);

            phone.presses("End the class");
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the class"))
                    .click();
            page.locator("after-page").waitFor();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Today"))
                    .first()
                    .click();
            page.waitForFunction("() => navigator.serviceWorker.controller !== window.first");
            noor.hasNothingToComplainAbout();
        }
    }

    @Test
    void opensWithoutANetworkWhatWasSeenBefore() {
        try (Visitor noor = visitor()) {
            Page page = noor.signsIn("noor");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            for (String path : List.of("/", "/library", "/classes/lower-back-relief")) {
                page.navigate(url() + path);
                Tour.settle(page);
            }

            noor.context().setOffline(true);
            page.reload();
            assertThat(heading(page, "Twenty Gentle Stretches")).isVisible();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Library"))
                    .first()
                    .click();
            assertThat(page.locator(".cards .card").first()).isVisible();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Today"))
                    .first()
                    .click();
            assertThat(heading(page, "Noor")).isVisible();
            noor.hasNothingToComplainAbout();
        }
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name))
                .first();
    }
}
