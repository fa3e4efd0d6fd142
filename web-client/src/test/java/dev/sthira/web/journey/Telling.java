package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody who tells of their practice: before and after a class, and of one that was elsewhere.
final class Telling {
    private static final String ELSEWHERE = "Class with Anna";

    private final Page page;
    private final String url;
    private final Optional<Axe> axe;
    private final List<String> findings = new ArrayList<>();

    Telling(Page page, String url) throws IOException {
        this.page = page;
        this.url = url;
        this.axe = Axe.ifThere();
    }

    void practisesWithABackOf(int before) {
        page.navigate(url + "/fit/back-strengthening?speed=60");
        answer("How is your back right now?", before);
        button(Pattern.compile("^Start")).click();
        page.locator(".player").waitFor();
        button("End the class").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the class"))
                .click();
        page.waitForURL(Pattern.compile(".*/after/.*"));
    }

    void feelsBetterThan(int before) {
        assertThat(scale("Your back before").getByLabel(Integer.toString(before), exactly()))
                .isChecked();
        answer("Your back now", before - 3);
        assertThat(page.getByText("Your back feels 3 steps better than before."))
                .isVisible();
        field("A note for yourself").fill("The <b>twist</b> was good.");
        assertThat(page.getByText("Saved.")).isVisible();
        look();
        page.reload();
        assertThat(field("A note for yourself")).hasValue("The <b>twist</b> was good.");
    }

    void doesNotWantTheFirstPoseAgain() {
        Locator never = page.locator("[data-opinion=never]").first();
        never.click();
        assertThat(page.getByText("is left out of your classes from now on")).isVisible();
        assertThat(never).hasAttribute("aria-pressed", "true");
        assertThat(scale("Your back now").getByLabel("4", exactly())).isChecked();
        never.click();
        assertThat(never).hasAttribute("aria-pressed", "false");
    }

    void findsItInMyPractice() {
        page.navigate(url + "/practice");
        assertThat(page.locator(".history a").first()).containsText("Back Strengthening");
        assertThat(page.getByText("Not enough answers yet: 4 more")).isVisible();
        assertThat(page.getByRole(
                        AriaRole.IMG, new GetByRoleOptions().setName(Pattern.compile("^Your minutes week by week"))))
                .isVisible();
        look();
    }

    void entersAPracticeOfYesterday() {
        button("Add a practice").click();
        field("Minutes").fill("0");
        button("Save").last().click();
        assertThat(field("What do you call it?")).isFocused();
        assertThat(page.getByText("From 1 to 600 minutes.")).isVisible();
        look();
        field("What do you call it?").fill(ELSEWHERE);
        field("Day").fill(LocalDate.now().minusDays(1).toString());
        field("Began at").fill("12:00");
        field("Minutes").fill("30");
        button("Save").last().click();
        assertThat(page.locator(".history a:focus")).containsText(ELSEWHERE);
        assertThat(page.locator(".practice-week")).containsText("1 day in a row");
        assertThat(page.locator(".history a:focus")).containsText(ELSEWHERE);
    }

    void changesAndRemovesIt() {
        button("Entered").click();
        assertThat(page.locator(".history a")).hasCount(1);
        button("Change: " + ELSEWHERE).click();
        field("Minutes").fill("45");
        button("Save").last().click();
        assertThat(page.locator(".history a")).containsText("45 minutes");
        button("Remove: " + ELSEWHERE).click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        assertThat(page.locator(".history a")).hasCount(0);
        assertThat(page.locator("#practices")).isFocused();
    }

    void hasNothingAmiss() {
        assertThat(findings).isEmpty();
    }

    private void look() {
        axe.ifPresent(each -> findings.addAll(each.findings(page)));
    }

    private void answer(String question, int value) {
        scale(question).getByLabel(Integer.toString(value), exactly()).check();
    }

    private Locator field(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator scale(String question) {
        return page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(question));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
