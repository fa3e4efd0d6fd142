package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// Somebody who leads a class, and somebody who comes along.
final class Gathering {
    private final String url;
    private final Page leader;
    private Page guest;

    Gathering(Page leader, String url) {
        this.leader = leader;
        this.url = url;
    }

    void beginsAClassThatWaitsForOthers() {
        leader.navigate(url + "/fit/before-sleep?speed=8");
        button(leader, "With others").click();
        leader.waitForURL(Pattern.compile(".*/player/.*"));
        assertThat(leader.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Who is there")))
                .isVisible();
        assertThat(screens(leader)).hasText("1 screen");
    }

    void invitesSomebodyWhoComesWithAFormOfTheirOwn(Visitor friend) {
        button(leader, "Make a link").click();
        String link = leader.getByLabel("Link to come along").inputValue();
        guest = friend.opens(link.substring(url.length()));
        guest.getByLabel("What shall the others call you?").fill("Elif");
        guest.getByText("Advanced").click();
        guest.getByRole(AriaRole.SWITCH).check();
        button(guest, "Come along").click();
        guest.waitForURL(Pattern.compile(".*/player/.*"));
        assertThat(guest.getByText("Waiting for the start")).isVisible();
        assertThat(button(guest, "Begin")).isDisabled();
        assertThat(people(leader)).containsText("Elif");
        assertThat(screens(leader)).hasText("2 screens");
        assertThat(leader.getByText("1 of 3 have come")).isVisible();
    }

    void agreesOnAStartAndTakesItBack() {
        leader.getByLabel("When do you begin?")
                .fill(LocalDateTime.now()
                        .plusHours(2)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        button(leader, "Begin then").click();
        assertThat(leader.locator(".player-notes").getByText(Pattern.compile("^Begins ")))
                .isVisible();
        assertThat(guest.locator(".player-notes").getByText(Pattern.compile("^Begins ")))
                .isVisible();
        open(leader);
        button(leader, "Take it back").click();
        assertThat(guest.getByText("Waiting for the start")).isVisible();
    }

    void goesThroughItTogether() {
        LiveClass led = new LiveClass(leader);
        LiveClass followed = new LiveClass(guest);
        led.presses("Begin");
        assertThat(button(guest, "Pause")).isDisabled();
        await().untilAsserted(() -> assertThat(followed.segment()).isEqualTo(led.segment()));
        led.presses("Skip");
        await().untilAsserted(() -> assertThat(followed.segment()).isEqualTo(led.segment()));
        assertThat(button(guest, "Skip")).isDisabled();
    }

    void keepsSilentAndLeaves() {
        open(guest);
        Locator silent = guest.getByRole(AriaRole.SWITCH, new GetByRoleOptions().setName("Keep my screens silent"));
        silent.check();
        guest.reload();
        open(guest);
        assertThat(silent).isChecked();
        guest.locator(".company")
                .getByText("Leave", new Locator.GetByTextOptions().setExact(true))
                .click();
        guest.waitForURL(url + "/");
        open(leader);
        assertThat(people(leader)).not().containsText("Elif");
        leader.keyboard().press("Escape");
    }

    void takesOffWhoComesBack(Visitor friend) {
        open(leader);
        button(leader, "Make a link").click();
        String link = leader.getByLabel("Link to come along").inputValue();
        guest = friend.opens(link.substring(url.length()));
        button(guest, "Come along").click();
        guest.waitForURL(Pattern.compile(".*/player/.*"));
        leader.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Take off")))
                .click();
        assertThat(leader.getByText("is there no more.")).isVisible();
        guest.waitForURL(url + "/");
    }

    private static void open(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Together")))
                .click();
    }

    private static Locator people(Page page) {
        return page.locator("[aria-labelledby=people] ul");
    }

    private static Locator screens(Page page) {
        return page.locator("#screens");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
