package dev.sthira.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A walk over every screen: each is written to `target/screens` to be looked at, and looked over by axe.
final class Tour {
    private static final Path SCREENS = Path.of("target", "screens");

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
        Page page = visitor.signsIn("maya");
        stop("today", page);
        stop("library", visitor.opens("/library"));
        stop("search", visitor.opens("/library?q=sore+back"));
        stop("class", visitor.opens("/classes/lower-back-relief"));
        stop("pose", visitor.opens("/poses/thread-the-needle"));
        practise(visitor.opens("/fit/back-strengthening?speed=3"));
        visitor.hasNothingToComplainAbout();
        assertThat(findings).isEmpty();
    }

    private void practise(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Knees")))
                .click();
        page.locator(".reasons li").first().waitFor();
        stop("fit", page);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Start")))
                .click();
        page.locator(".player").waitFor();
        for (int i = 0; i < 7; i++) {
            skip(page);
        }
        page.locator(".player[data-phase=pose]").waitFor();
        stop("player", page);
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

    private static void skip(Page page) {
        String where =
                "() => { const {segment, phase} = document.querySelector('player-page').now(); return `${segment.index} ${phase}`; }";
        Object before = page.evaluate(where);
        button(page, "Skip").click();
        page.waitForFunction("before => (" + where + ")() !== before", before);
    }

    private void stop(String screen, Page page) {
        page.locator("main:not([aria-busy]) > *").first().waitFor();
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction(
                "() => [...document.images].filter(each => each.loading !== 'lazy').every(each => each.complete)");
        page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running')");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(screen + "-" + kind + ".png")));
        axe.ifPresent(each -> findings.addAll(each.findings(page)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
