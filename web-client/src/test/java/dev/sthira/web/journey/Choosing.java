package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;

/// Somebody who says what may reach them, by which way and when.
final class Choosing {
    private static final String SUMMARY_MAILS = "Summaries, E-mail";
    private static final String WEEK = "Tell me about my week";

    private final Visitor visitor;
    private final String url;
    private final Page page;

    Choosing(Visitor visitor, Page home, String url) {
        this.visitor = visitor;
        this.url = url;
        this.page = home;
    }

    void findsThePreferencesInTheMenu() {
        page.locator(".account summary").click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("What may reach you"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("What may reach you")))
                .isVisible();
    }

    void leavesOutSummaryMails() {
        toggle(SUMMARY_MAILS).uncheck();
        isTold("Saved.");
        page.reload();
        assertThat(toggle(SUMMARY_MAILS)).not().isChecked();
        assertThat(toggle("Reminders, E-mail")).isChecked();
    }

    void undoesNothingThatAnotherDeviceChangedMeanwhile() {
        Page other = visitor.opens("/preferences");
        toggle(other, "Reminders, Devices").uncheck();
        assertThat(other.getByText("Saved.")).isVisible();
        other.close();
        assertThat(toggle("Reminders, Devices")).isChecked();

        toggle(SUMMARY_MAILS).check();
        isTold("Saved.");
        assertThat(toggle("Reminders, Devices")).not().isChecked();
        toggle("Reminders, Devices").check();
        isTold("Saved.");
    }

    void keepsTheNightsQuiet() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Go by ")))
                .click();
        assertThat(quiet()).isFocused();
        quiet().check();
        isTold("Saved.");
        assertThat(page.getByText("reminders, summaries and nudges wait until the quiet is over"))
                .isVisible();
        page.getByLabel("From").fill("21:30");
        page.getByLabel("From").blur();
        isTold("Saved.");
        page.reload();
        assertThat(page.getByLabel("From")).hasValue("21:30");
    }

    void putsBackWhatWasRefused() {
        page.getByLabel("Until").fill("21:15");
        page.getByLabel("Until").blur();
        isTold("At least one hour of the day has to stay open.");
        assertThat(page.getByLabel("Until")).hasValue("07:00");

        toggle(WEEK).click();
        isTold("A mail needs an address");
        assertThat(toggle(WEEK)).not().isChecked();

        page.getByLabel("At most so many in 24 hours").fill("0");
        page.getByLabel("At most so many in 24 hours").blur();
        isTold("From 1 to 100, or nothing.");
        assertThat(page.getByLabel("At most so many in 24 hours")).hasValue("");
    }

    void putsBackWhatDidNotGetThrough() {
        visitor.context().setOffline(true);
        toggle(SUMMARY_MAILS).click();
        isTold("That did not get through");
        assertThat(toggle(SUMMARY_MAILS)).isChecked();
        visitor.context().setOffline(false);
        toggle(SUMMARY_MAILS).uncheck();
        isTold("Saved.");
        assertThat(toggle(SUMMARY_MAILS)).not().isChecked();
    }

    void wantsNothingAndReadsWhyNothingCame() {
        usesAnAddress();
        page.navigate(url + "/preferences");
        readsAboutTheWeekOnMondays();
        toggle(SUMMARY_MAILS).check();
        isTold("Saved.");
        toggle("Send me nothing").check();
        isTold("Saved.");
        LiveClass.begins(page, url, "before-sleep", 600);
        page.waitForURL(Pattern.compile(".*/after/.*"), new Page.WaitForURLOptions().setTimeout(120_000));
        page.navigate(url + "/messages");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.reload();
            page.locator("messages-page").waitFor();
            return page.getByText("You had asked for nothing at all.").count() > 0;
        });
    }

    private void readsAboutTheWeekOnMondays() {
        toggle(WEEK).check();
        isTold("Saved.");
        page.getByLabel("Day").selectOption("monday");
        isTold("Saved.");
        page.reload();
        assertThat(toggle(WEEK)).isChecked();
        assertThat(page.getByLabel("Day")).hasValue("monday");
        assertThat(page.getByLabel("Time")).hasValue("18:00");
    }

    private void usesAnAddress() {
        page.navigate(url + "/reminders");
        page.getByLabel("Your e-mail address").fill("jonas@example.org");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Use this address"))
                .click();
        isTold("Saved.");
    }

    private void isTold(String text) {
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
    }

    private Locator quiet() {
        return toggle("Leave me alone at certain hours");
    }

    private Locator toggle(String name) {
        return toggle(page, name);
    }

    private static Locator toggle(Page page, String name) {
        return page.getByRole(
                AriaRole.SWITCH, new GetByRoleOptions().setName(name).setExact(true));
    }
}
