package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Somebody who leads a class, and somebody who comes along.
final class Gathering {
    private final String url;
    private final Page leader;
    private Page guest;
    private Page television;
    private Page watch;

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

    /// A television of whoever came along, and a watch of whoever leads: both count down to the start and say who is
    /// there.
    void countsDownOnTheirOwnScreens(Visitor friend, Visitor room, Visitor wrist) {
        television = room.opens("/tv");
        pair(television, friend.opens("/pair"));
        watch = wrist.opens("/watch");
        watch.setViewportSize(200, 200);
        pair(watch, leader.context().newPage());
        assertThat(television.locator(".tv-company")).containsText("You practise along");
        assertThat(watch.locator(".watch-company")).hasText("With Elif");
        assertThat(button(television, "Begin")).hasCount(0);

        open(leader);
        leader.getByLabel("When do you begin?")
                .fill(LocalDateTime.now()
                        .plusMinutes(3)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        button(leader, "Begin then").click();
        for (Page each : List.of(television, watch, leader, guest)) {
            assertThat(each.locator(".ring-seconds")).hasText(Pattern.compile("^[12]:[0-5][0-9]$"));
        }
        assertThat(television.locator(".player-notes").getByText(Pattern.compile("^Begins ")))
                .isVisible();
        shoot(television, "together-tv");
        shoot(watch, "together-watch");
        open(leader);
        button(leader, "Take it back").click();
        assertThat(television.getByText("Waiting for the start")).isVisible();
    }

    /// What is left for whoever leads is right for their mirror, on the mirror's television too.
    void showsEachTheirOwnSide() {
        LiveClass led = new LiveClass(leader);
        LiveClass followed = new LiveClass(television);
        led.goesTo(
                (int)
                        leader.evaluate(
                                "() => document.querySelector('player-page').following.snapshot.segments.findIndex(each => each.side === 'left')"));
        await().untilAsserted(() -> followed.showsTheSameAs(led));

        assertThat(leader.locator(".player-form .side")).hasText("Left side");
        assertThat(watch.locator(".side")).hasText("Left side");
        assertThat(guest.locator(".player-form .side")).hasText("Right side");
        assertThat(television.locator(".player-form .side")).hasText("Right side");
        led.presses("Pause");
        assertThat(television.locator(".eyebrow")).hasText("Paused");
        shoot(television, "together-tv-class");
        shoot(watch, "together-watch-class");
        led.presses("Go on");
    }

    private void pair(Page screen, Page pair) {
        pair.navigate(
                url + "/pair?code=" + screen.locator(".screen-code").innerText().replace(" ", ""));
        button(pair, "Connect").click();
        assertThat(pair.getByText("Connected.")).isVisible();
        pair.close();
        screen.locator(".ring-seconds").waitFor();
    }

    private static void shoot(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target", "screens", name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
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
