package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody who writes what a browser must not run into every field there is, and looks at it wherever it is shown.
final class Scribbling {
    /// As short as a title, a name and an address have to be.
    private static final String SCRIBBLE = "<img src=x onerror=hacked()>\"'{7*7}${hacked()}";

    /// What is left of it where markup is refused, as in the texts of a class.
    private static final String TAME = "\" onfocus=hacked() autofocus x='{7*7}${hacked()} &lt;img src=x&gt;";

    private static final List<String> MORE = List.of(
            "</title></textarea></script><script>hacked()</script>",
            "<svg/onload=hacked()><a href=javascript:hacked()>x</a>",
            "\"><iframe srcdoc=\"<script>parent.hacked()</script>\">",
            "' onfocus=hacked() autofocus='",
            "<style>@import 'javascript:hacked()';</style><!--");

    private final Visitor visitor;
    private final String url;

    Scribbling(Visitor visitor, String url) {
        this.visitor = visitor;
        this.url = url;
        visitor.context().addInitScript("window.hacked = () => { window.wasHacked = true; };");
    }

    private static String all() {
        return SCRIBBLE + String.join(" ", MORE);
    }

    /// @return what it is called in addresses
    String writesAClass() {
        Page page = visitor.opens("/author/new");
        page.locator("pose-finder input").first().fill("cat");
        page.locator(".finds button").first().click();
        page.locator("[data-key]").nth(1).waitFor();
        fill(page, SCRIBBLE, all());
        button(page, "Save").click();
        page.getByText("texts are plain, without markup").first().waitFor();
        runsNothing(page);
        fill(page, TAME, TAME);
        button(page, "Save").click();
        page.waitForURL(Pattern.compile(".*/author/(?!new$).+"));
        String slug = page.url().replaceFirst(".*/", "");
        page.close();
        return slug;
    }

    private static void fill(Page page, String title, String text) {
        page.locator("[name=title]").fill(title);
        page.locator("[name=summary]").fill(text);
        page.locator("[name=cue]").first().fill(text);
        page.locator("[name=part]").first().fill(title);
    }

    /// @return the class as it went
    String practises(String slug) {
        Page page = visitor.opens("/fit/" + slug + "?speed=8");
        shows(page, TAME);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Start")))
                .click();
        page.waitForURL(Pattern.compile(".*/player/.*"));
        page.locator(".ring-seconds").waitFor();
        runsNothing(page);
        shows(visitor.opens("/"), TAME);
        button(page, "End the class").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the class"))
                .click();
        page.waitForURL(Pattern.compile(".*/after/.*"));
        page.getByLabel("A note for yourself").fill(all());
        assertThat(page.getByText("Saved.")).isVisible();
        String after = page.url().substring(url.length());
        page.close();
        return after;
    }

    void entersAPractice() {
        APIRequestContext http = visitor.context().request();
        Map<String, Object> entry = Map.of(
                "startedAt",
                LocalDate.now().minusDays(2) + "T12:00:00Z",
                "minutes",
                20,
                "title",
                SCRIBBLE,
                "zone",
                "Europe/Berlin");
        APIResponse entered = http.post(
                url + "/api/session/practices",
                RequestOptions.create()
                        .setHeader("X-Requested-With", "JavaScript")
                        .setHeader("Origin", url)
                        .setData(entry));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
    }

    /// Wherever it stands, it stands as it was written.
    void looksEverywhere(String slug, String after) {
        Map<String, String> written = Map.of(
                "/author",
                TAME,
                "/author/" + slug,
                TAME,
                "/classes/" + slug,
                TAME,
                "/practice",
                SCRIBBLE,
                after,
                all());
        written.forEach((path, text) -> {
            Page page = visitor.opens(path);
            shows(page, text);
            page.close();
        });
        for (String scribble : List.of(SCRIBBLE, MORE.getFirst())) {
            String q = URLEncoder.encode(scribble, StandardCharsets.UTF_8);
            for (String path :
                    List.of("/library?q=" + q, "/cheat-sheet?class=" + q, "/compose?intent=" + q, "/sign-in?to=" + q)) {
                Page page = visitor.opens(path);
                runsNothing(page);
                page.close();
            }
        }
    }

    private static void shows(Page page, String text) {
        Tour.settle(page);
        assertThat((Boolean) page.evaluate("""
                text => [...document.querySelectorAll('main *')].some(each => each.textContent.includes(text) || each.value?.includes?.(text))""", text))
                .as("%s shows what was written", page.url())
                .isTrue();
        runsNothing(page);
    }

    private static void runsNothing(Page page) {
        assertThat(
                        page.evaluate(
                                "[window.wasHacked ?? false, document.querySelectorAll('img[src=x], iframe, [onload], [onerror], [onfocus]').length]"))
                .as(page.url())
                .isEqualTo(List.of(false, 0));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
