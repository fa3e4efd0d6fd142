package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sthira.web.journey.Stage.stack;
import static dev.sthira.web.journey.Stage.url;
import static dev.sthira.web.journey.Stage.visitor;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/// Services that are killed while somebody looks.
@ExtendWith(Stage.class)
@Isolated
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class OutageIT {

    @Test
    void goesOnWhenTheSessionServiceIsKilledInMidClass() throws Exception {
        try (Visitor maya = visitor()) {
            LiveClass phone = LiveClass.begins(maya.signsIn("maya"), url(), "back-strengthening", 2);
            phone.goesTo(5);

            stack().kill("session-service");
            phone.tells("No connection");
            await().atMost(Duration.ofSeconds(30)).until(() -> phone.segment() > 5);

            assertThat(phone.page().locator(".player-notes"))
                    .containsText("Connected again", new ContainsTextOptions().setTimeout(120_000));
            LiveClass other = new LiveClass(maya.opens(phone.path()));
            other.page().locator(".ring-seconds").waitFor();
            await().untilAsserted(() -> phone.showsTheSameAs(other));
        }
    }

    @Test
    void saysThatTheCatalogIsAwayAndComesBackByItself() throws Exception {
        try (Visitor reader = visitor()) {
            Page page = reader.opens("/");
            page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Steady and easy"))
                    .waitFor();
            stack().kill("catalog-service");

            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Library"))
                    .first()
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("One moment")))
                    .isVisible();
            assertThat(page.locator(".cards .card").first()).isVisible(new IsVisibleOptions().setTimeout(120_000));
        }
    }
}
