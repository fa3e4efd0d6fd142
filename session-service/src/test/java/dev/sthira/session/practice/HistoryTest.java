package dev.sthira.session.practice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What sessions were and what was entered, in one list.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HistoryTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    @Inject
    PracticeRows rows;

    @Test
    void showsBothKindsInOneListTheNewestFirst() {
        String old = entered("2025-05-01T06:00:00Z", "UTC");
        String older = entered("2025-04-01T06:00:00Z", "UTC");
        String session = practised(1);
        says(old);
        says(session);

        JsonPath list = list("");

        assertThat(list.getList("items.id")).containsExactly(session, old, older);
        assertThat(list.getList("items.kind")).containsExactly("session", "entry", "entry");
        assertThat(list.getList("items.hasFeedback")).containsExactly(true, true, false);
        assertThat(list.getString("items[0].session")).isEqualTo(session);
        assertThat(list.getString("items[0].feedback")).isNull();
        assertThat(list.getString("items[1].feedback")).isNull();
        jonas.request().get("/practices").then().body("items", empty());
    }

    @Test
    void pagesThroughBothWhileNewOnesArrive() {
        var all = new ArrayList<String>();
        for (int day = 1; day <= 5; day++) {
            all.addFirst(entered("2025-05-0%dT06:00:00Z".formatted(day), "UTC"));
        }
        all.addFirst(practised(1));
        var seen = new ArrayList<String>();
        String next = null;
        do {
            JsonPath page = list("?limit=2" + (next == null ? "" : "&after=" + next));
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
            entered("2025-06-%02dT06:00:00Z".formatted(seen.size()), "UTC");
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void keepsWhatWasAskedForInTheLinkToTheNextPage() {
        entered("2025-05-01T06:00:00Z", "UTC");
        entered("2025-05-02T06:00:00Z", "UTC");

        String link = maya.request()
                .get("/practices?limit=1&kind=entry&from=2025-05-01&zone=Asia/Tokyo")
                .header("Link");

        assertThat(link).contains("kind=entry", "from=2025-05-01", "zone=Asia%2FTokyo", "limit=1", "after=");
    }

    @Test
    void findsThoseThatAreAskedFor() {
        String may = entered("2025-05-01T06:00:00Z", "UTC");
        String june = enter("""
                {"startedAt": "2025-06-01T06:00:00Z", "minutes": 20, "sequence": "hips"}""");
        String session = practised(1);
        String today = maya.request()
                .get("/practices/" + session)
                .path("startedAt")
                .toString()
                .substring(0, 10);

        assertThat(ids("?kind=entry")).containsExactly(june, may);
        assertThat(ids("?kind=session")).containsExactly(session);
        assertThat(ids("?ending=ended")).containsExactly(session);
        assertThat(ids("?ending=finished")).isEmpty();
        assertThat(ids("?ending=ended&kind=entry")).isEmpty();
        assertThat(ids("?sequence=back-strengthening")).containsExactly(session);
        assertThat(ids("?sequence=hips")).containsExactly(june);
        assertThat(ids("?from=2025-05-02")).containsExactly(session, june);
        assertThat(ids("?to=2025-05-31")).containsExactly(may);
        assertThat(ids("?from=2025-05-01&to=2025-05-01")).containsExactly(may);
        assertThat(ids("?from=2025-05-02&to=2025-05-31")).isEmpty();
        assertThat(ids("?from=2025-06-01&to=" + today + "&sequence=hips&kind=entry"))
                .containsExactly(june);
        assertThat(ids("?from=3000-12-31")).isEmpty();
        assertThat(ids("?to=1970-01-01")).isEmpty();
    }

    @Test
    void reckonsAPracticeWithoutADayByThePlaceThatIsSaid() throws SQLException {
        String session = practised(1);
        rows.run(
                "update practice set started_at = '2025-05-01T22:00:00Z', day = null where session = ?",
                UUID.fromString(session));

        assertThat(ids("?from=2025-05-02&to=2025-05-02&zone=Asia/Tokyo")).containsExactly(session);
        assertThat(ids("?from=2025-05-02&to=2025-05-02")).isEmpty();
        assertThat(ids("?from=2025-05-01&to=2025-05-01")).containsExactly(session);
        rows.run("update practice set day = '2025-04-30' where session = ?", UUID.fromString(session));
        assertThat(ids("?from=2025-04-30&to=2025-04-30&zone=Asia/Tokyo")).containsExactly(session);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=both",
                "kind=ENTRY",
                "kind=",
                "ending=late",
                "from=yesterday",
                "from=2025-02-30",
                "from=0001-01-01",
                "to=9999-12-31",
                "from=2025-05-02&to=2025-05-01",
                "from=%00",
                "sequence=Bow!",
                "sequence=%00",
                "sequence=",
                "zone=Mars/Base",
                "zone=",
                "month=2025-05"
            })
    void refusesQuestionsThatMakeNoSense(String query) {
        maya.request()
                .urlEncodingEnabled(false)
                .get("/practices?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void tellsTheFormsThatWereTakenAndWhatWasSwappedForABody() throws SQLException {
        String session = maya.creates(7);
        rows.run("""
                update plan set body = regexp_replace(body, '("because"\\s*:\\s*)"level"', '\\1"body"')
                where id = (select plan_id from session where id = ?)""", UUID.fromString(session));
        maya.does(session, "start");
        maya.does(session, "end");

        JsonPath practice = practice(session);

        assertThat(practice.getString("poses.find { it.pose == 'balancing-table' }.variations[0].slug"))
                .isEqualTo("opened");
        assertThat(practice.getList("poses.find { it.pose == 'easy-pose' }.variations"))
                .isEmpty();
        assertThat(practice.getList("swaps")).hasSize(1);
        assertThat(practice.getString("swaps[0].kind")).isEqualTo("variation");
        assertThat(practice.getString("swaps[0].text")).isNotBlank();
        assertThat(practice.getString("level")).isEqualTo("intermediate");
    }

    @Test
    void showsWhatWasSaidWithThePractice() {
        String session = practised(1);
        assertThat(practice(session).getString("feedback")).isNull();
        assertThat(practice(session).getBoolean("hasFeedback")).isFalse();

        says(session);

        assertThat(practice(session).getInt("feedback.feelings[0].after")).isEqualTo(2);
        assertThat(practice(session).getBoolean("hasFeedback")).isTrue();
    }

    @Test
    void countsADayInTheCalendar() throws SQLException {
        entered("2025-05-01T06:00:00Z", "UTC");
        entered("2025-05-01T18:00:00Z", "UTC");
        entered("2025-05-31T22:00:00Z", "Asia/Tokyo");
        entered("2025-05-01T03:00:00Z", "UTC");
        String session = practised(1);
        rows.run(
                "update practice set started_at = '2025-05-20T22:00:00Z', day = null, held_us = 90000000 where session = ?",
                UUID.fromString(session));

        JsonPath may = calendar("?month=2025-05");

        assertThat(may.getString("month")).isEqualTo("2025-05");
        assertThat(may.getList("days.day")).hasSize(31).startsWith("2025-05-01").endsWith("2025-05-31");
        assertThat(may.getInt("days[0].practices")).isEqualTo(2);
        assertThat(may.getDouble("days[0].minutes")).isEqualTo(40.0);
        assertThat(may.getInt("days[19].practices")).isEqualTo(1);
        assertThat(may.getDouble("days[19].minutes")).isEqualTo(1.5);
        assertThat(may.getInt("days.practices.sum()")).isEqualTo(3);
        assertThat(calendar("?month=2025-05&zone=Asia/Tokyo").getInt("days[20].practices"))
                .isEqualTo(1);
        assertThat(calendar("?month=2025-06").getInt("days[0].practices")).isEqualTo(1);
        assertThat(calendar("?month=2025-04").getInt("days[29].practices")).isEqualTo(1);
        assertThat(calendar("?month=2024-02").getList("days")).hasSize(29);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "?month=",
        "?month=2025",
        "?month=2025-13",
        "?month=2025-5",
        "?month=9999-12",
        "?month=0000-01",
        "?month=%00",
        "?month=2025-05&zone=nowhere",
        "?month=2025-05&month=2025-06"
    })
    void refusesMonthsThatAreNone(String query) {
        maya.request()
                .urlEncodingEnabled(false)
                .get("/stats/me/calendar" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void asksForAToken() {
        given().get("/stats/me/calendar?month=2025-05").then().statusCode(401);
    }

    private String practised(int speed) {
        String session = maya.creates(speed);
        maya.does(session, "start");
        maya.does(session, "end");
        practice(session);
        return session;
    }

    private String entered(String startedAt, String zone) {
        return enter("{\"startedAt\": \"%s\", \"minutes\": 20, \"title\": \"By the lake\", \"zone\": \"%s\"}"
                .formatted(startedAt, zone));
    }

    private String enter(String body) {
        return maya.request()
                .body(body)
                .post("/practices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void says(String practice) {
        maya.request()
                .body("{\"feelings\": [{\"part\": \"back\", \"before\": 5, \"after\": 2}]}")
                .put("/practices/" + practice + "/feedback")
                .then()
                .statusCode(200);
    }

    private JsonPath practice(String session) {
        await().untilAsserted(
                        () -> maya.request().get("/practices/" + session).then().statusCode(200));
        return maya.request().get("/practices/" + session).jsonPath();
    }

    private List<String> ids(String query) {
        return list(query).getList("items.id");
    }

    private JsonPath list(String query) {
        return maya.request()
                .get("/practices" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath calendar(String query) {
        return maya.request()
                .get("/stats/me/calendar" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
