package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.setDefaultTimeout;
import static org.junit.jupiter.api.extension.ExtensionContext.Namespace.GLOBAL;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.sthira.web.Chromium;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What all journeys share: the packaged services, with an audience, there before the first journey and away behind the
/// last. Journeys of two classes may go at the same time, each in a browser of its own, as long as they are other
/// people's.
final class Stage implements BeforeAllCallback, AfterAllCallback {
    private static final ThreadLocal<Chromium> BROWSER = new ThreadLocal<>();

    private static volatile RunningStack stack;

    @Override
    public void beforeAll(ExtensionContext context) {
        stack = context.getRoot().getStore(GLOBAL).computeIfAbsent(Stage.class, _ -> open(), RunningStack.class);
        BROWSER.set(new Chromium());
    }

    private static RunningStack open() {
        setDefaultAssertionTimeout(20_000);
        setDefaultTimeout(Duration.ofSeconds(20));
        try (var chromium = new Chromium()) {
            RunningStack up = RunningStack.up();
            new Audience(chromium, up).gathers();
            return up;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser().close();
        BROWSER.remove();
    }

    static RunningStack stack() {
        return stack;
    }

    static Chromium browser() {
        return requireNonNull(BROWSER.get());
    }

    static String url() {
        return stack.url();
    }

    static Visitor visitor(NewContextOptions options) {
        return new Visitor(browser().browser(), url(), options);
    }

    static Visitor visitor() {
        return visitor(new NewContextOptions());
    }
}
