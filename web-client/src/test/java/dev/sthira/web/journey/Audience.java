package dev.sthira.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.RequestOptions;
import dev.sthira.web.Chromium;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// People who have practised for some weeks, so that there is something to tell of them.
record Audience(Chromium chromium, RunningStack stack) {
    static final String SHARED = "morning-wake-up";
    static final String SMALL = "lower-back-relief";

    /// A person, the week, how many reminders went out, were followed, were paired, those of them that were followed,
    /// and how often they practised without one.
    private static final String REMINDED =
            "insert into reminder_answer values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private static final int BUSY = 503;

    /// Two begin the same class, and one of them another that nobody else knows, and one wishes for what nobody else
    /// does.
    void gathers() throws SQLException {
        practises(
                "maya", List.of(3, 2, 1), List.of(wish(SHARED, 0), wish(SHARED, 20), wish(SHARED, 10), wish(SMALL, 0)));
        practises("jonas", List.of(3, 1), List.of(wish(SHARED, 0), wish(SHARED, 20)));
        practises("ana", List.of(2, 1), List.of());
        wereReminded();
    }

    /// What the notification service counts of weeks that are over, which no test waits for: two people in the first
    /// week, two who are told less of in the second, and one in the third.
    private void wereReminded() throws SQLException {
        try (var connection = DriverManager.getConnection(stack.database("notification"));
                var insert = connection.prepareStatement(REMINDED)) {
            count(insert, "one", 4, 5, 3, 3, 2, 1);
            count(insert, "two", 4, 5, 3, 3, 2, 1);
            count(insert, "one", 3, 2, 1, 1, 1, 0);
            count(insert, "two", 3, 2, 1, 0, 0, 0);
            count(insert, "one", 2, 5, 3, 3, 2, 1);
        }
    }

    private static void count(PreparedStatement insert, String person, int weeksAgo, int... counts)
            throws SQLException {
        insert.setString(1, person);
        insert.setObject(2, LocalDate.now().minusWeeks(weeksAgo).with(DayOfWeek.MONDAY));
        for (int i = 0; i < counts.length; i++) {
            insert.setInt(i + 3, counts[i]);
        }
        insert.executeUpdate();
    }

    private void practises(String name, List<Integer> weeksAgo, List<Map<String, Object>> wishes) {
        try (var visitor = new Visitor(chromium.browser(), stack.url(), new NewContextOptions())) {
            visitor.signsIn(name);
            APIRequestContext http = visitor.context().request();
            weeksAgo.forEach(weeks -> enters(http, LocalDate.now().minusWeeks(weeks)));
            wishes.forEach(wish -> begins(http, wish));
        }
    }

    /// @param minutes 0 for as long as it takes
    private static Map<String, Object> wish(String sequence, int minutes) {
        var wish = new HashMap<String, Object>(
                Map.of("sequence", sequence, "level", "beginner", "breathSeconds", 4, "rehearsalSpeed", 60));
        if (minutes > 0) {
            wish.put("minutes", minutes);
        }
        return wish;
    }

    private void enters(APIRequestContext http, LocalDate day) {
        APIResponse entered = post(
                http,
                "practices",
                Map.of("startedAt", day + "T12:00:00Z", "minutes", 30, "title", "At home", "zone", "Europe/Berlin"));
        assertThat(entered.status()).as(entered.text()).isIn(201, 409);
    }

    /// And ends it in its first pose.
    private void begins(APIRequestContext http, Map<String, Object> wish) {
        APIResponse made = await().atMost(Duration.ofSeconds(60))
                .until(() -> post(http, "sessions", wish), answer -> answer.status() != BUSY);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String session =
                JsonParser.parseString(made.text()).getAsJsonObject().get("id").getAsString();
        for (String command : List.of("start", "end")) {
            APIResponse done = post(http, "sessions/" + session + "/commands", Map.of("command", command));
            assertThat(done.ok()).as(done.text()).isTrue();
        }
    }

    private APIResponse post(APIRequestContext http, String path, Map<String, Object> body) {
        return http.post(
                stack.url() + "/api/session/" + path,
                RequestOptions.create()
                        .setHeader("X-Requested-With", "JavaScript")
                        .setHeader("Origin", stack.url())
                        .setData(body));
    }

    /// What an analyst is told.
    static JsonElement stats(APIRequestContext http, String url, String of) {
        return JsonParser.parseString(http.get(url + "/api/" + of).text());
    }
}
