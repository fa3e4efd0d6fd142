package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Somebody without an account who wants a class on paper, at a browser that runs no scripts.
final class SigningUp {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-ups/[\\w-]{43}");

    private final String address = "mat-" + UUID.randomUUID() + "@example.org";
    private final Page page;
    private final String inbox;

    SigningUp(Page page, String inbox) {
        this.page = page;
        this.inbox = inbox;
    }

    void isToldWhatIsNoAddress() {
        email().fill("maya@localhost");
        send();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter an address such as");
        assertThat(email()).hasValue("maya@localhost");
        assertThat(page.getByLabel("Which class?")).hasValue("before-sleep");
    }

    void asksForTheSheetOf(String sequence) {
        page.getByLabel("Which class?").selectOption(sequence);
        email().fill(address);
        send();
        isAskedToLookIntoTheMailbox();
    }

    /// Whoever asks again is answered just the same.
    void asksAgain(String url) {
        page.navigate(url + "/cheat-sheet");
        email().fill(address);
        send();
        isAskedToLookIntoTheMailbox();
    }

    void confirmsAndHasTheSheetOf(String sequence) {
        String mail = await().atMost(Duration.ofSeconds(60)).until(this::mail, text -> !text.isEmpty());
        page.navigate(
                LINK.matcher(mail).results().map(MatchResult::group).findFirst().orElseThrow());
        page.getByRole(AriaRole.BUTTON).click();
        Locator sheet = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("cheat sheet")));
        assertThat(sheet).hasAttribute("href", Pattern.compile("/sequences/" + sequence + "/cheat-sheet.pdf"));
        var printed = page.context().request().get(sheet.getAttribute("href"));
        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.headers()).containsEntry("content-type", "application/pdf");
    }

    private void isAskedToLookIntoTheMailbox() {
        page.waitForURL("**/cheat-sheet/asked");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Look into your mailbox")))
                .isVisible();
    }

    private Locator email() {
        return page.getByLabel("Your e-mail address");
    }

    private void send() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send it to me"))
                .click();
    }

    /// The mail to this address; empty while there is none.
    private String mail() {
        var mails = JsonParser.parseString(
                page.context().request().get(inbox + "/api/messages").text());
        return StreamSupport.stream(mails.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("to").toString().contains(address))
                .map((JsonObject each) -> each.get("text").getAsString())
                .findFirst()
                .orElse("");
    }
}
