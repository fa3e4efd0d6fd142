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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// People who have practised for some weeks, so that there is something to tell of them.
record Audience(Chromium chromium, String url) {
    static final String SHARED = "back-strengthening";
    static final String SMALL = "lower-back-relief";

    private static final int BUSY = 503;

    /// Two begin the same class, and one of them another that nobody else knows. It may be asked for again.
    void gathers() {
        practises("maya", List.of(3, 2, 1), List.of(SHARED, SMALL));
        practises("jonas", List.of(3, 1), List.of(SHARED));
        practises("ana", List.of(2, 1), List.of());
    }

    private void practises(String name, List<Integer> weeksAgo, List<String> begun) {
        try (var visitor = new Visitor(chromium.browser(), url, new NewContextOptions())) {
            visitor.signsIn(name);
            APIRequestContext http = visitor.context().request();
            weeksAgo.forEach(weeks -> enters(http, LocalDate.now().minusWeeks(weeks)));
            begun.forEach(sequence -> begins(http, sequence));
        }
    }

    private void enters(APIRequestContext http, LocalDate day) {
        APIResponse entered = post(
                http,
                "practices",
                Map.of("startedAt", day + "T12:00:00Z", "minutes", 30, "title", "At home", "zone", "Europe/Berlin"));
        assertThat(entered.status()).as(entered.text()).isIn(201, 409);
    }

    /// And ends it in its first pose.
    private void begins(APIRequestContext http, String sequence) {
        Map<String, Object> wish =
                Map.of("sequence", sequence, "level", "beginner", "breathSeconds", 4, "rehearsalSpeed", 60);
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
                url + "/api/session/" + path,
                RequestOptions.create()
                        .setHeader("X-Requested-With", "JavaScript")
                        .setHeader("Origin", url)
                        .setData(body));
    }

    /// What an analyst is told.
    static JsonElement stats(APIRequestContext http, String url, String of) {
        return JsonParser.parseString(http.get(url + "/api/session/stats/" + of).text());
    }
}
