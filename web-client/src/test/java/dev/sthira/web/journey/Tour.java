package dev.sthira.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A walk over every screen: each is written to `target/screens` to be looked at, and looked over by axe.
final class Tour {
    private static final Path SCREENS = Path.of("target", "screens");

    /// What makes a page wider than its window.
    static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(each => each.getBoundingClientRect().right > innerWidth)
                .map(each => each.tagName + ' ' + each.className + ' ' + each.textContent.trim().slice(0, 60))""";

    private final Visitor visitor;
    private final String kind;
    private final Optional<Axe> axe;
    private final List<String> findings = new ArrayList<>();

    Tour(Visitor visitor, String kind) throws IOException {
        this.visitor = visitor;
        this.kind = kind;
        this.axe = Axe.ifThere();
    }

    void go() {
        stop("welcome", visitor.opens("/"));
        signUp(visitor.opens("/cheat-sheet"));
        goAcrossTheRoomAndToTheWrist();
        Page page = visitor.signsIn("noor");
        stop("today", page);
        stop("library", visitor.opens("/library"));
        stop("search", visitor.opens("/library?q=sore+back"));
        stop("class", visitor.opens("/classes/lower-back-relief"));
        stop("pose", visitor.opens("/poses/thread-the-needle"));
        Page composed = visitor.opens("/compose?intent=unwind&focus=lower-back,hips&seed=4");
        settle(composed);
        shoot("compose-top-" + kind, composed);
        composed.evaluate(
                "scrollTo(0, document.documentElement.scrollHeight)"); // so that nothing is half below the bar
        stop("compose", composed);
        stop("pair", visitor.opens("/pair"));
        stop("join", visitor.opens("/join/abc"));
        remind(visitor.opens("/reminders"));
        choose(visitor.opens("/preferences"));
        stop("messages", visitor.opens("/messages"));
        write(visitor.opens("/author/new"));
        practise(visitor.opens("/fit/back-strengthening?speed=3"));
        stop("practice", visitor.opens("/practice"));
        stop("year", visitor.opens("/year/2026"));
        stop("analysts", visitor.opens("/analyst"));
        visitor.hasNothingToComplainAbout();
        assertThat(findings).isEmpty();
    }

    /// The screens of analysts, and what they are to others.
    void analyse() {
        Page page = visitor.signsIn("ana");
        stop("analyst", visitor.opens("/analyst"));
        Page table = visitor.opens("/analyst");
        table.getByText("As a table").click();
        stop("analyst-table", table);
        stop("analyst-reminders", table, ".reminders-table");
        stop("analyst-class", visitor.opens("/analyst/classes/" + Audience.SHARED));
        stop("analyst-wishes", visitor.opens("/analyst/classes/" + Audience.SHARED), ".wishes-told");
        stop("analyst-small", visitor.opens("/analyst/classes/" + Audience.SMALL));
        stop("analyst-unbegun", visitor.opens("/analyst/classes/wheelchair"));
        page.close();
        visitor.hasNothingToComplainAbout();
        assertThat(findings).isEmpty();
    }

    /// The large screen and the small one, before and in a class.
    private void goAcrossTheRoomAndToTheWrist() {
        if (!kind.equals("desktop")) {
            return;
        }
        follow(visitor.opens("/tv"), "tv", 1920, 1080);
        follow(visitor.opens("/watch"), "watch", 200, 200);
    }

    private void follow(Page page, String screen, int width, int height) {
        page.setViewportSize(width, height);
        page.locator(".screen-code, .ring-seconds").first().waitFor();
        stop(page.locator(".screen-code").count() > 0 ? screen + "-code" : screen, page);
        page.close();
    }

    /// What is refused is said beside the form, and what is taken leads on.
    private void signUp(Page page) {
        stop("cheat-sheet", page);
        page.locator("[name=email]").fill("maya@localhost");
        page.locator("form button").click();
        page.locator(".complaint").waitFor();
        stop("cheat-sheet-refused", page);
        page.locator("[name=email]").fill(kind + "@example.org");
        page.locator("form button").click();
        page.waitForURL("**/cheat-sheet/asked");
        stop("cheat-sheet-asked", page);
    }

    private void remind(Page page) {
        stop("reminders", page);
        button(page, "Add a reminder").click();
        stop("reminder-form", page);
        button(page, "Save").click();
        page.locator(".rules li").first().waitFor();
        stop("reminder", page);
        button(page, "Remove").first().click();
        page.locator(".rules").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void choose(Page page) {
        stop("preferences", page);
        Locator here = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Go by ")));
        if (here.isVisible()) {
            here.click();
        }
        Locator quiet = page.locator("[name=quiet]");
        quiet.check();
        page.locator("[name=to]").fill("21:15");
        page.locator("[name=to]").blur();
        page.locator(".complaint").waitFor();
        stop("preferences-refused", page);
        quiet.uncheck();
        page.locator(".told:not(:empty)").waitFor();
    }

    /// A class with a pose found, one written wrong, and then saved, seen from all sides.
    private void write(Page page) {
        page.locator("[name=title]").fill("For a long day");
        page.locator("[name=summary]").fill("Two poses and a rest.");
        page.locator("pose-finder input").first().fill("cat");
        page.locator(".finds button").first().waitFor();
        stop("author-finding", page);
        page.locator(".finds button").first().click();
        page.locator("[data-key]").nth(1).waitFor();
        page.locator("[name=dose]").first().fill("10 apples");
        page.locator("[name=dose][aria-invalid=true]").waitFor();
        stop("author-unclear", page);
        page.locator("[name=dose]").first().fill("3–5 rounds");
        button(page, "Save").click();
        page.waitForURL(Pattern.compile(".*/author/for-a-long-day-.*"));
        for (Locator each : page.locator("details > summary:not(:has(span))").all()) {
            each.click();
        }
        page.locator(".versions li").waitFor();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENS.resolve("author-whole-" + kind + "-light.png")));
        stop("author", page);
        stop("author-classes", visitor.opens("/author"));
        button(page, "Withdraw this class").click();
        page.waitForURL("**/author");
    }

    private void practise(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Knees")))
                .click();
        page.locator(".reasons li").first().waitFor();
        stop("fit", page);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Start")))
                .click();
        page.locator(".player").waitFor();
        LiveClass here = new LiveClass(page);
        here.goesTo(7);
        here.isInAPose();
        stop("player", page);
        goAcrossTheRoomAndToTheWrist();
        button(page, "Poses").click();
        stop("poses", page);
        page.keyboard().press("Escape");
        button(page, "Sound and signs").click();
        stop("senses", page);
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Together")))
                .click();
        button(page, "Make a link").click();
        page.locator(".company [name=link]").waitFor();
        stop("together", page);
        page.keyboard().press("Escape");
        button(page, "Pause").click();
        button(page, "Go on").waitFor();
        stop("paused", page);
        stop("go-on", visitor.opens("/"));
        button(page, "End the class").click();
        stop("ending", page);
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the class"))
                .click();
        page.locator("after-page").waitFor();
        stop("after", page);
    }

    /// Where there is more than one screenful, at what is further down.
    private void stop(String screen, Page page, String part) {
        page.locator(part).first().scrollIntoViewIfNeeded();
        stop(screen, page);
    }

    private void stop(String screen, Page page) {
        settle(page);
        shoot(screen + "-" + kind + "-light", page);
        axe.ifPresent(each -> findings.addAll(each.findings(page)));
        if (page.evaluate(TOO_WIDE) instanceof List<?> wide && !wide.isEmpty()) {
            findings.add(page.url() + " is wider than its window: " + wide);
        }
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settle(page);
        shoot(screen + "-" + kind + "-dark", page);
        if (kind.equals("phone")) { // the colours are the same everywhere
            axe.ifPresent(each -> findings.addAll(each.contrastFindings(page)));
        }
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void shoot(String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    /// Until a page is there with all its pictures, and nothing moves.
    static void settle(Page page) {
        page.locator("main:not([aria-busy]) > *").first().waitFor();
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction(
                "() => [...document.images].filter(each => each.loading !== 'lazy').every(each => each.complete)");
        page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running')");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
