package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody who writes a class of their own.
final class Authoring {
    private final Visitor visitor;
    private final String url;
    private final Page page;

    Authoring(Visitor visitor, Page home, String url) {
        this.visitor = visitor;
        this.page = home;
        this.url = url;
    }

    void beginsAClassThatIsNotWholeYet() {
        page.locator(".account summary").click();
        link("My classes").click();
        link("A new class").click();
        assertThat(page.getByText("Poses: something is missing here")).isVisible();
        assertThat(page.getByText(Pattern.compile("^Still to mend")).first()).isVisible();
        page.getByLabel("What is it called?").fill("After the office");
        page.getByLabel("What is it like, in one sentence?").fill("Ten quiet minutes for a back that sat all day.");
    }

    void findsPosesWhileTyping() {
        add("cat cow", "Cat–Cow");
        add("sphinx", "Sphinx");
        add("thread needle", "Thread the Needle");
        assertThat(page.getByText("All is as it should be.")).isVisible();
    }

    void saysHowLongAsTeachersDo() {
        dose(0).fill("3–5 rounds");
        assertThat(page.getByText("Planned: 3 – 4 – 5 rounds")).isVisible();
        dose(1).fill("10 apples");
        assertThat(dose(1)).hasAttribute("aria-invalid", "true");
        button("Save").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say it like");
        assertThat(dose(1)).isFocused();
        dose(1).fill("up to 10 breaths");
        dose(1).blur();
        assertThat(page.getByText("Planned: 4 – 7 – 10 breaths")).isVisible();
    }

    void ordersByKeysAndByHand() {
        button("Move Thread the Needle up").press("Enter");
        assertThat(status()).containsText("Thread the Needle is number 2 now");
        assertThat(button("Move Thread the Needle up")).isFocused();
        drag("Sphinx", "Thread the Needle");
        assertThat(status()).containsText("Sphinx is number 2 now");
        assertThat(names()).hasText(new Pattern[] {
            Pattern.compile("Cat–Cow"),
            Pattern.compile("Sphinx"),
            Pattern.compile("Thread"),
            Pattern.compile("Savasana")
        });
        button("Undo").click();
        assertThat(names().nth(1)).containsText("Thread the Needle");
    }

    void findsItAgainAsItWasLeft() {
        page.reload();
        assertThat(page.getByText("It was kept on this device.")).isVisible();
        assertThat(page.getByLabel("What is it called?")).hasValue("After the office");
        assertThat(names()).hasCount(4);
    }

    void savesTwoVersionsAndReadsWhatChanged() {
        button("Save").click();
        assertThat(status()).containsText("Saved, version 1.");
        page.waitForURL(Pattern.compile(".*/author/after-the-office-.*"));
        dose(1).fill("60–90 seconds");
        page.getByLabel("What is new? (for the history)").fill("Longer in the middle");
        button("Save as a new version").click();
        assertThat(status()).containsText("Saved, version 2.");
        page.getByText("Earlier versions").click();
        assertThat(page.getByText("Longer in the middle")).isVisible();
        assertThat(page.locator(".reasons li").first()).containsText("thread-the-needle");
    }

    /// What another device saved is not written over unless that is meant.
    void isToldThatAnotherDeviceWasFaster() {
        Page other = visitor.opens(page.url().substring(url.length()));
        other.getByLabel("What is it called?").fill("After the office, at home");
        other.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save as a new version"))
                .click();
        assertThat(other.getByRole(AriaRole.STATUS).filter(said("Saved, version 3.")))
                .isVisible();
        other.close();
        page.getByLabel("What is it called?").fill("After the desk");
        button("Save as a new version").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("changed on another device");
        button("Save mine on top").click();
        assertThat(status()).containsText("Saved, version 4.");
    }

    void sharesItByALinkThatAnotherPersonCopies(Visitor friend) {
        page.getByText("Who sees it").first().click();
        button("Whoever has the link").click();
        String link = page.getByLabel("Link to the class").inputValue();
        assertThat(link).startsWith(url + "/shared/");

        Page shared = friend.opens(link.substring(url.length()));
        assertThat(shared.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("After the desk")))
                .isVisible();
        shared.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Make it mine"))
                .click();
        shared.waitForURL(Pattern.compile(".*/author/.*"));
        assertThat(shared.getByLabel("What is it called?")).hasValue("After the desk");
    }

    void takesItAwayAsAFileAndBringsItBack() throws IOException {
        Download download = page.waitForDownload(() -> link("Save as a file").click());
        Path file = Path.of("target", "journey", "class.json");
        download.saveAs(file);
        page.navigate(url + "/author");
        Path broken = Files.writeString(file.resolveSibling("broken.json"), "{\"title\": 7,\n \"blocks\": []}");
        page.locator("input[type=file]").setInputFiles(broken);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is amiss in the file");
        assertThat(page.locator(".flaws")).containsText("1:");
        String other = Files.readString(file).replaceFirst("\"slug\" ?: ?\"[^\"]+\"", "\"slug\": \"another-class\"");
        page.locator("input[type=file]").setInputFiles(Files.writeString(file, other));
        assertThat(status()).containsText("Classes brought in: 1.");
        assertThat(link("After the desk")).hasCount(2);
    }

    /// As an installed app gets a file from another one: its worker takes it, and nothing comes in before it is looked
    /// at.
    void takesAFileThatAnotherAppHandsOver() throws IOException {
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        handOver("{\"title\": 7}", "Liégeois.json");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Liégeois.json")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is amiss in the file");
        assertThat(button("Bring it in")).hasCount(0);
        button("Leave it").click();

        String other = Files.readString(Path.of("target", "journey", "class.json"))
                .replace("\"another-class\"", "\"a-third-class\"");
        handOver(other, "class.json");
        assertThat(page.getByText("Nothing is amiss with this file.")).isVisible();
        assertThat(link("After the desk")).hasCount(2);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "author-offered.png")));
        button("Bring it in").click();
        assertThat(status()).containsText("Classes brought in: 1.");
        assertThat(link("After the desk")).hasCount(3);
        page.reload();
        assertThat(link("After the desk")).hasCount(3);
        assertThat(button("Bring it in")).hasCount(0);
    }

    private void handOver(String file, String name) {
        page.evaluate("""
                ([file, name]) => {
                  const form = Object.assign(document.createElement('form'), {method: 'POST', action: '/author/share', enctype: 'multipart/form-data'});
                  const input = Object.assign(document.createElement('input'), {type: 'file', name: 'sequence'});
                  const files = new DataTransfer();
                  files.items.add(new File([file], name, {type: 'application/json'}));
                  input.files = files.files;
                  form.append(input);
                  document.body.append(form);
                  form.submit(); }""", List.of(file, name));
        page.waitForURL(url + "/author?offered");
    }

    private void add(String typed, String name) {
        Locator finder = page.locator("pose-finder").first();
        finder.getByRole(AriaRole.SEARCHBOX).fill(typed);
        finder.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .waitFor();
        finder.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page.locator("[data-key] h2").filter(said(name))).isVisible();
        assertThat(page.locator("[data-key]").filter(said(name)).locator("[name=dose]"))
                .isFocused();
    }

    private void drag(String name, String onto) {
        Locator grip = page.locator("[data-key]").filter(said(name)).locator(".grip");
        Locator target = page.locator("[data-key]").filter(said(onto));
        target.evaluate("each => each.scrollIntoView({block: 'start'})");
        BoundingBox from = grip.boundingBox();
        BoundingBox to = target.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + 20);
        page.mouse().down();
        page.mouse().move(to.x + 40, to.y + 40);
        page.mouse().move(to.x + 40, to.y + 8);
        assertThat(page.locator("[data-drop=above]")).isVisible();
        page.mouse().up();
    }

    private Locator names() {
        return page.locator("[data-key] h2");
    }

    private Locator dose(int step) {
        return page.locator("[name=dose]").nth(step);
    }

    private Locator status() {
        return page.locator(".save-bar .told, .page > .told");
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions said(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
