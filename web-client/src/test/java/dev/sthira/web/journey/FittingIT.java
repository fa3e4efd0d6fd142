package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sthira.web.journey.Stage.url;
import static dev.sthira.web.journey.Stage.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A class that is made to fit: by the breath, by what is at hand, by poses, or put together.
@ExtendWith(Stage.class)
@ResourceLock("ana")
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class FittingIT {

    @Test
    void goesByTheBreathThatIsTapped() {
        try (Visitor ana = visitor()) {
            ana.signsIn("ana");
            Page fit = ana.opens("/fit/before-sleep");
            Locator tap = button(fit, "Tap with each breath in");
            tap.click();
            assertThat(fit.getByText("2 more")).isVisible();
            tap.click();
            tap.click(); // far faster than anybody breathes
            assertThat(fit.getByText("One breath of yours takes 3 s.")).isVisible();
            assertThat(fit.locator("[name=breath]")).hasValue("3");
            fit.reload();
            assertThat(fit.locator("[name=breath]")).hasValue("3");
            ana.hasNothingToComplainAbout();
        }
    }

    @Test
    void takesWhatIsAtHandAndLeavesOutAndBringsInWhatIsWished() {
        try (Visitor ana = visitor()) {
            ana.signsIn("ana");
            Page fit = ana.opens("/fit/back-strengthening?speed=60");
            button(fit, "Wall").click();
            button(fit, "Chair").click();
            button(fit, "Leave out Sphinx").first().click();
            assertThat(fit.locator(".reasons").first()).containsText("Sphinx");
            assertThat(button(fit, "Leave out Sphinx")).hasCount(0);
            assertThat(button(fit, "Without Sphinx")).isVisible();

            fit.locator("pose-finder input").fill("tree");
            fit.locator(".finds button").first().click();
            assertThat(button(fit, "Leave out Tree").first()).isVisible();
            button(fit, "Without Sphinx").click();
            assertThat(button(fit, "Leave out Sphinx").first()).isVisible();

            LiveClass phone = start(fit);
            assertThat(poses(phone)).contains("tree", "sphinx");
            ana.hasNothingToComplainAbout();
        }
    }

    private static LiveClass start(Page fit) {
        fit.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Start")))
                .click();
        fit.waitForURL(Pattern.compile(".*/player/.*"));
        fit.locator(".ring-seconds").waitFor();
        return new LiveClass(fit);
    }

    @SuppressWarnings("unchecked")
    private static List<String> poses(LiveClass phone) {
        return (List<String>)
                phone.page()
                        .evaluate(
                                "document.querySelector('player-page').following.snapshot.segments.map(each => each.pose.slug)");
    }

    @Test
    void leavesOutWhatSomebodyNeverWantsAgain() {
        try (Visitor ana = visitor()) {
            Page page = ana.signsIn("ana");
            opinion(page, "PUT");
            Page fit = ana.opens("/fit/back-strengthening");
            assertThat(fit.locator(".leave-out").first()).isVisible();
            assertThat(button(fit, "Leave out Sphinx")).hasCount(0);
            opinion(page, "DELETE");
        }
    }

    private static void opinion(Page page, String method) {
        page.evaluate("""
                method => fetch('/api/session/me/poses/sphinx', {method, headers: {'X-Requested-With': 'JavaScript', 'Content-Type': 'application/json'},
                  body: method === 'PUT' ? '{"opinion": "never"}' : undefined})""", method);
    }

    @Test
    void putsAClassTogetherAndAnotherOne() {
        try (Visitor ana = visitor()) {
            Page today = ana.signsIn("ana");
            today.getByText("Have one put together").click();
            button(today, "Strong").click();
            button(today, "Hips").first().click();
            today.waitForURL(Pattern.compile(".*intent=strengthen&focus=hips&seed=0"));
            assertThat(today.locator(".strip li").first()).isVisible();
            today.waitForFunction(
                    "() => document.querySelector('fit-page').plan.wishes.compose.focus.includes('hips')");
            String first = plan(today);
            button(today, "Another one").click();
            today.waitForFunction("first => document.querySelector('fit-page').plan.id !== first", first);
            today.reload();
            today.locator(".strip li").first().waitFor();
            assertThat(plan(today)).isNotEqualTo(first);

            today.navigate(today.url() + "&speed=60");
            LiveClass phone = start(today);
            phone.goesOn();
            phone.presses("End the class");
            today.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the class"))
                    .click();
            today.locator("after-page a[href='/compose']").waitFor();
            assertThat(today.evaluate(
                            "[...document.images].every(each => each.loading === 'lazy' || each.naturalWidth > 0)"))
                    .isEqualTo(true);
            ana.hasNothingToComplainAbout();
        }
    }

    private static String plan(Page page) {
        return (String) page.evaluate("document.querySelector('fit-page').plan.id");
    }

    @Test
    void tellsTodayOfTheNextReminder() {
        try (Visitor ana = visitor()) {
            ana.signsIn("ana");
            Page page = ana.opens("/reminders");
            button(page, "Add a reminder").click();
            page.getByLabel("At what time?").fill("06:10");
            button(page, "Save").click();
            String next = page.locator(".dates li").first().innerText();
            page.navigate(url());
            assertThat(page.locator(".next-reminder")).containsText("Next reminder: " + next);
            page.locator(".next-reminder a").click();
            button(page, "Remove").first().click();
            assertThat(page.locator(".rules")).hasCount(0);
            ana.hasNothingToComplainAbout();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
