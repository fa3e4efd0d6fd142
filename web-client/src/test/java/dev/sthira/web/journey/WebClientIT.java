package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.sthira.web.Chromium;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The app in a browser, on the packaged services.
@TestMethodOrder(OrderAnnotation.class)
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class WebClientIT {
    private static RunningStack stack;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.up();
        chromium = new Chromium();
        setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        stack.close();
    }

    @Test
    void keepsEverySignInOutOfThePage() {
        try (Visitor maya = visitor()) {
            Page page = maya.signsIn("maya");

            List<Cookie> cookies = maya.context().cookies(stack.url()).stream()
                    .filter(cookie -> cookie.name.startsWith("q_"))
                    .toList();
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                assertThat(cookie.sameSite).as(cookie.name).isEqualTo(SameSiteAttribute.LAX);
                assertThat(cookie.value).as("encrypted").doesNotContain("eyJzdWIi");
            });
            assertThat((String) page.evaluate(
                            "document.cookie + JSON.stringify(localStorage) + document.documentElement.outerHTML"))
                    .doesNotContain("q_session", "eyJ");

            page.locator(".account summary").click();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sign in"))
                            .first())
                    .isVisible();
            assertThat(maya.context()
                            .request()
                            .get(stack.url() + "/api/session/sessions")
                            .status())
                    .isEqualTo(401);
            maya.hasNothingToComplainAbout();
        }
    }

    @Test
    void showsTheSameOnTwoPagesWhileOnePausesSkipsAndEnds() {
        try (Visitor maya = visitor()) {
            Page fit = maya.signsIn("maya");
            fit.navigate(stack.url() + "/fit/back-strengthening?speed=8");
            fit.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Knees")))
                    .click();
            assertThat(fit.locator(".reasons").first()).containsText("because of your knees");
            fit.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Start")))
                    .click();
            fit.waitForURL(Pattern.compile(".*/player/.*"));
            Page phone = fit;
            Page television = maya.opens(fit.url().substring(stack.url().length()));
            television.locator(".ring-seconds").waitFor();

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> showsTheSame(phone, television));
            button(phone, "Pause").click();
            assertThat(button(television, "Go on")).isVisible();
            assertThat(seconds(television)).isEqualTo(seconds(phone));
            showsTheSame(phone, television);

            button(television, "Go on").click();
            assertThat(button(phone, "Pause")).isVisible();
            String before = phone.locator("h1").innerText();
            button(phone, "Skip").click();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(television.locator(".player-course p span").first().innerText())
                        .isEqualTo(
                                phone.locator(".player-course p span").first().innerText());
                showsTheSame(phone, television);
            });
            assertThat(before).isNotBlank();

            television
                    .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("End the class"))
                    .first()
                    .click();
            television
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the class"))
                    .click();
            for (Page page : List.of(phone, television)) {
                page.waitForURL(Pattern.compile(".*/after/.*"));
                assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("What you held")))
                        .isVisible();
            }
            maya.hasNothingToComplainAbout();
        }
    }

    /// The ring of either page, within a tenth of a second of the other's.
    private static void showsTheSame(Page one, Page other) {
        assertThat(other.locator("h1").innerText()).isEqualTo(one.locator("h1").innerText());
        String now = "() => { const {segment, phase, left} = document.querySelector('player-page').now();"
                + " return {segment: segment?.index ?? -1, phase, left, at: Date.now()}; }";
        Map<?, ?> first = (Map<?, ?>) one.evaluate(now);
        Map<?, ?> second = (Map<?, ?>) other.evaluate(now);
        assertThat(second.get("segment")).isEqualTo(first.get("segment"));
        assertThat(second.get("phase")).isEqualTo(first.get("phase"));
        double passed = number(second, "at") - number(first, "at");
        boolean paused = number(first, "left") == number(second, "left");
        assertThat(number(second, "left") + (paused ? 0 : passed)).isCloseTo(number(first, "left"), within(100.0));
    }

    private static double number(Map<?, ?> values, String name) {
        return ((Number) values.get(name)).doubleValue();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static String seconds(Page page) {
        return page.locator(".ring-seconds").innerText();
    }

    @Test
    void refusesChangesThatNoPageOfOursMade() {
        try (Visitor jonas = visitor()) {
            jonas.signsIn("jonas");
            APIRequestContext http = jonas.context().request();
            String sessions = stack.url() + "/api/session/sessions";
            Map<String, Object> wish = Map.of("sequence", "before-sleep", "level", "beginner", "breathSeconds", 4);

            assertThat(http.post(sessions, RequestOptions.create().setData(wish))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post(sessions, own(wish).setHeader("Origin", "https://evil.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post(sessions, own(wish).setHeader("Sec-Fetch-Site", "cross-site"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post(sessions, own(wish).setHeader("Sec-Fetch-Site", "same-site"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.get(sessions).text()).contains("\"items\":[]");
            assertThat(http.post(sessions, own(wish).setHeader("Origin", stack.url()))
                            .status())
                    .isEqualTo(201);
        }
    }

    private static RequestOptions own(Map<String, Object> body) {
        return RequestOptions.create()
                .setHeader("X-Requested-With", "JavaScript")
                .setData(body);
    }

    @Test
    void handsOnOnlyWhatIsOnTheListAndNoTokenOfAnybodyElse() {
        try (Visitor nobody = visitor()) {
            APIRequestContext http = nobody.context().request();

            assertThat(http.get(stack.url() + "/api/session/sessions").status()).isEqualTo(401);
            assertThat(http.get(stack.url() + "/api/session/q/openapi").status())
                    .isEqualTo(404);
            APIResponse time = http.get(stack.url() + "/api/session/time");
            assertThat(time.status()).isEqualTo(200);
            assertThat(time.headers())
                    .containsEntry("cache-control", "no-store")
                    .doesNotContainKey("set-cookie");
            APIResponse poses = http.get(stack.url() + "/api/catalog/poses?limit=1");
            assertThat(poses.headers().get("cache-control")).contains("public");
            APIResponse page = http.get(stack.url() + "/");
            assertThat(page.headers().get("content-security-policy"))
                    .contains("script-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void canBeReadWithoutScripts() {
        try (Visitor reader =
                new Visitor(chromium.browser(), stack.url(), new NewContextOptions().setJavaScriptEnabled(false))) {
            Page library = reader.opens("/library");
            assertThat(library.locator("main")).containsText("Back Strengthening");

            Page sequence = reader.opens("/classes/back-strengthening");
            assertThat(sequence.locator("main ol li").nth(3)).isVisible();

            Page pose = reader.opens("/poses/cat-cow");
            assertThat(pose.locator("main")).containsText("Take care");
            assertThat(reader.context()
                            .request()
                            .get(stack.url() + "/poses/no-such-pose")
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void looksWellAndCanBeUsedByEverybody(ColorScheme colours) throws Exception {
        for (Device device : Device.values()) {
            try (Visitor maya = new Visitor(chromium.browser(), stack.url(), device.in(colours))) {
                new Tour(
                                maya,
                                device.name().toLowerCase(Locale.ROOT) + "-"
                                        + colours.name().toLowerCase(Locale.ROOT))
                        .go();
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void saysThatTheCatalogIsAwayAndComesBackByItself() throws Exception {
        try (Visitor reader = visitor()) {
            Page page = reader.opens("/");
            page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Steady and easy"))
                    .waitFor();
            stack.kill("catalog-service");

            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Library"))
                    .first()
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("One moment")))
                    .isVisible();
            assertThat(page.locator(".cards .card").first())
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(60_000));
        }
    }

    private static Visitor visitor() {
        return new Visitor(chromium.browser(), stack.url(), new NewContextOptions());
    }
}
