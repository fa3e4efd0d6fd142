package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/// Somebody who reads the figures of everybody.
final class Analysing {
    private static final List<String> PARTS = List.of("returning", "newcomers", "resurrected", "dormant");

    private final Visitor visitor;
    private final Page page;
    private final String url;

    Analysing(Visitor visitor, Page home, String url) {
        this.visitor = visitor;
        this.page = home;
        this.url = url;
    }

    void findsTheFiguresInTheMenu() {
        page.locator(".account summary").click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Figures of everybody"))
                .click();
        assertThat(heading("Who practises, week by week")).isVisible();
        assertThat(heading("Who comes back")).isVisible();
        assertThat(heading("When people practise")).isVisible();
    }

    /// Number by number, in the table that stands for the drawing.
    void readsOfEachWeekWhatIsToldOfIt() {
        List<String> told = StreamSupport.stream(
                        stats("session/stats/weeks").getAsJsonArray("weeks").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .flatMap(week -> PARTS.stream().map(week::get))
                .map(n -> n.isJsonNull() ? "kept back" : n.getAsString())
                .toList();
        assertThat(told).contains("kept back");

        page.getByText("As a table").click();
        assertThat(cells("details .numbers tbody td")).containsExactlyElementsOf(told);
        assertThat(page.locator(".columns-chart rect[data-kept]"))
                .hasCount((int) told.stream().filter("kept back"::equals).count());
    }

    /// With a reminder and at the same hour without, and that too few are behind the rest.
    void readsWhetherRemindersAreFollowed() {
        assertThat(heading("Whether a reminder helps")).isVisible();
        assertThat(cells(".reminders-table tbody td"))
                .containsExactly(
                        "10",
                        "60%",
                        "67%",
                        "33% of 6", // everything is told of this week
                        "4",
                        "50%",
                        "kept back",
                        "kept back",
                        "kept back",
                        "kept back",
                        "kept back",
                        "kept back");
        assertThat(page.locator(".reminders-table rect.with")).hasCount(1);
    }

    void readsHowAClassFares() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Classes").setExact(true))
                .click();
        page.getByLabel("Which class").selectOption(Audience.SHARED);
        page.waitForURL("**/analyst/classes/" + Audience.SHARED);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            page.reload();
            assertThat(page.getByLabel("Level")).isVisible();
            JsonObject newest = newest();
            page.getByLabel("Level").selectOption(newest.get("version").getAsString() + "-beginner");
            assertThat(page.locator(".key-figures dd").allTextContents()).contains(starts(newest));
        });
        assertThat(page.locator(".steps-table tbody tr").first()).isVisible();
    }

    /// Value by value, of the level that is shown.
    void readsWhatWasWishedFor() {
        JsonObject level = stats("session/stats/sequences/" + Audience.SHARED + "/wishes")
                .getAsJsonArray("levels")
                .get(0)
                .getAsJsonObject();
        List<String> told = level.getAsJsonArray("wishes").asList().stream()
                .flatMap(wish -> wish.getAsJsonObject().getAsJsonArray("values").asList().stream())
                .map(value -> value.getAsJsonObject().get("figures"))
                .map(figures -> figures.isJsonNull()
                        ? "kept back"
                        : figures.getAsJsonObject().get("starts").getAsString())
                .toList();

        assertThat(told).contains("kept back").hasSizeGreaterThan(told.indexOf("kept back") + 1);
        assertThat(cells(".wish-table tbody td:nth-child(2)")).containsExactlyElementsOf(told);
        assertThat(page.locator("[data-wish=minutes] tbody th").first()).containsText("As long as it takes");
    }

    private List<String> cells(String selector) {
        return page.locator(selector).allTextContents().stream()
                .map(each -> each.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private JsonObject newest() {
        return stats("session/stats/sequences/" + Audience.SHARED)
                .getAsJsonArray("versions")
                .get(0)
                .getAsJsonObject();
    }

    private static String starts(JsonObject version) {
        return StreamSupport.stream(version.getAsJsonArray("levels").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("level").getAsString().equals("beginner"))
                .map(each -> each.getAsJsonObject("figures").get("starts").getAsString())
                .findAny()
                .orElseThrow();
    }

    void isToldThatASmallGroupIsKeptBack() {
        page.getByLabel("Which class").selectOption(Audience.SMALL);
        assertThat(page.getByText("Fewer than 2 people have begun it like this"))
                .isVisible();
    }

    private JsonObject stats(String of) {
        return Audience.stats(visitor.context().request(), url, of).getAsJsonObject();
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }
}
