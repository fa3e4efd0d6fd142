package dev.sthira.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Somebody at a browser, and everything the browser complained about.
final class Visitor implements AutoCloseable {
    private static final Pattern PLAYER = Pattern.compile("/player/([0-9a-f-]{36})");

    private final BrowserContext context;
    private final String url;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> classes = new TreeSet<>();

    Visitor(Browser browser, String url, NewContextOptions options) {
        this.url = url;
        context = browser.newContext(options.locale == null ? options.setLocale("en-GB") : options);
        context.setDefaultTimeout(30_000);
        context.onPage(page -> page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Trusted")) {
                complaints.add(page.url() + ": " + message.text());
            }
        }));
        context.onPage(page -> page.onFrameNavigated(
                frame -> PLAYER.matcher(frame.url()).results().forEach(each -> classes.add(each.group(1)))));
        context.onWebError(error -> complaints.add(error.error()));
    }

    /// Signs in as one of the demo persons, on the issuer's own page.
    Page signsIn(String name) {
        Page page = opens("/");
        page.locator("main a[href^='/sign-in']").first().click();
        page.locator("button[value=" + name + "]").click();
        page.waitForURL(url + "/");
        page.getByRole(
                        AriaRole.HEADING,
                        new GetByRoleOptions().setName(Pattern.compile(name, Pattern.CASE_INSENSITIVE)))
                .waitFor();
        return page;
    }

    Page opens(String path) {
        Page page = context.newPage();
        page.navigate(url + path);
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void hasNothingToComplainAbout() {
        assertThat(complaints).isEmpty();
    }

    /// Ends every class that was gone to, and is still under way: a person may have only so many.
    @Override
    public void close() {
        context.setOffline(false);
        classes.forEach(this::end);
        context.close();
    }

    private void end(String session) {
        context.request()
                .post(
                        sessions() + "/" + session + "/commands",
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "JavaScript")
                                .setHeader("Origin", url)
                                .setData(Map.of("command", "end")));
    }

    private String sessions() {
        return url + "/api/session/sessions";
    }
}
