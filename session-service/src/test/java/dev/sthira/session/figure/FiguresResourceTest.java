package dev.sthira.session.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FiguresResourceTest {
    private static final List<String> ADDRESSES =
            List.of("totals", "streak", "goal", "heat-map", "years/2026", "poses", "intents", "balance", "back");

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Inject
    Histories histories;

    @Test
    void readAPracticeByTheDayWrittenDownForItOrTheZoneThatIsAsked() {
        Instant lateInBerlin = Instant.parse("2026-11-20T02:30:00Z");
        histories.practice(maya.person(), lateInBerlin, LocalDate.parse("2026-11-10"), 60, "");
        histories.practice(maya.person(), lateInBerlin, null, 120, "");

        assertThat(days("Europe/Berlin")).containsExactly("2026-11-10", "2026-11-19");
        assertThat(days("Asia/Tokyo")).containsExactly("2026-11-10", "2026-11-20");
        assertThat(days(null)).containsExactly("2026-11-10", "2026-11-19");
        histories.day(maya.person(), "Asia/Tokyo", LocalTime.of(12, 0));
        assertThat(days(null)).containsExactly("2026-11-10", "2026-11-19");
        assertThat(days("Europe/Berlin")).containsExactly("2026-11-10", "2026-11-19");
        histories.day(maya.person(), "Asia/Tokyo", LocalTime.of(11, 0));
        assertThat(days(null)).containsExactly("2026-11-10", "2026-11-20");
    }

    @Test
    void tellOfTheBackByTheWorseOfBothPartsAndOfNothingElse() {
        for (int n = 1; n <= 5; n++) {
            UUID entry = histories.entry(
                    maya.person(), Instant.parse("2026-10-0%dT08:00:00Z".formatted(n)), LocalDate.of(2026, 10, n), 600);
            histories.feeling(maya.person(), entry, "back", n, null);
            histories.feeling(maya.person(), entry, "lower-back", n + 2, 1);
            histories.feeling(maya.person(), entry, "knees", 10, 10);
        }

        JsonPath back = stats("/back");

        assertThat(back.getString("before.mean")).isEqualTo("5.0");
        assertThat(back.getString("after.mean")).isEqualTo("1.0");
        assertThat(back.getString("change.mean")).isEqualTo("-4.0");
        assertThat(back.getInt("trend.months[0].most")).isEqualTo(7);
        assertThat(back.getInt("badDays.days")).isEqualTo(2);
        assertThat(back.getInt("badDays.between")).isEqualTo(1);
    }

    @Test
    void sayHowMuchIsMissing() {
        UUID practice = histories.practice(
                maya.person(),
                Instant.parse("2026-10-01T08:00:00Z"),
                null,
                600,
                "pigeon left 60 50; pigeon right 60 60");
        histories.feeling(maya.person(), practice, "back", 3, 2);

        assertThat(stats("/back").getInt("trend.missing")).isEqualTo(4);
        assertThat(stats("/back").getString("before.mean")).isNull();
        assertThat(stats("/balance").getInt("whole.missing")).isEqualTo(4);
        assertThat(stats("/balance").getString("items[0].sides.leftPercent")).isNull();
    }

    @Test
    void tellWhatClassesWereFor() {
        var at = Instant.parse("2026-10-01T08:00:00Z");
        histories.composed(maya.person(), at, 600, "{\"intent\": \"stretch\", \"focus\": [\"hips\", \"spine\"]}");
        histories.composed(maya.person(), at, 300, "{\"intent\": \"stretch\", \"focus\": [\"hips\"]}");
        histories.composed(maya.person(), at, 60, "{\"intent\": \"sleep\", \"focus\": null}");
        histories.composed(maya.person(), at, 120, "null");
        histories.practice(maya.person(), at, null, 30, "");
        histories.entry(maya.person(), at, LocalDate.parse("2026-10-01"), 90);

        JsonPath told = stats("/intents");

        assertThat(told.getList("intents.intent")).isEqualTo(List.of("stretch", "sleep"));
        assertThat(told.getList("intents.practices")).isEqualTo(List.of(2, 1));
        assertThat(told.getString("intents[0].minutes")).isEqualTo("15.0");
        assertThat(told.getList("areas.area")).isEqualTo(List.of("hips", "spine"));
        assertThat(told.getInt("untold.practices")).isEqualTo(3);
        assertThat(told.getString("untold.minutes")).isEqualTo("4.0");
    }

    @Test
    void lookBackOnAYear() {
        histories.practice(maya.person(), Instant.parse("2025-06-01T18:30:00Z"), null, 600, "bow both 30 20");

        JsonPath year = stats("/years/2025?zone=Europe/Berlin");

        assertThat(year.getString("favouriteClass.title")).isEqualTo("A Class of Old");
        assertThat(year.getString("favouritePose.pose")).isEqualTo("bow");
        assertThat(year.getString("usualTime.time")).isEqualTo("evening");
        assertThat(year.getInt("days")).isEqualTo(1);
    }

    @Test
    void areEmptyForSomebodyNew() {
        for (String address : ADDRESSES) {
            stats("/" + address);
        }
        assertThat(stats("/totals").getList("items")).hasSize(12);
        assertThat(stats("/totals?by=day").getList("items")).hasSize(31);
        assertThat(stats("/goal").getString("reached")).isNull();
    }

    @Test
    void nobodySeesThoseOfOthers() {
        histories.practice(maya.person(), Instant.parse("2026-06-01T18:30:00Z"), null, 600, "bow both 30 20");
        Api jonas = Api.as("jonas-" + UUID.randomUUID());

        jonas.request().get("/stats/me/poses").then().statusCode(200).body("items.size()", equalTo(0));
        for (String address : ADDRESSES) {
            given().get("/stats/me/" + address).then().statusCode(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "totals?by=fortnight, by",
        "totals?by=, by",
        "totals?from=yesterday, from",
        "totals?from=2026-13-01, from",
        "totals?from=+999999999-12-01&to=+999999999-12-31, to",
        "totals?from=1899-12-31&by=year, from",
        "totals?from=2026-02-01&to=2026-01-01, from",
        "totals?by=day&from=2024-01-01&to=2026-01-01, from",
        "totals?zone=, zone",
        "streak?zone=, zone",
        "streak?zone=Berlin, zone",
        "goal?zone=PST, zone",
        "heat-map?year=1899, year",
        "heat-map?year=abc, year",
        "heat-map?year=, year",
        "poses?zone=, zone",
        "balance?zones=UTC, zones",
        "back?zone=, zone"
    })
    void nameAParameterThatCannotBeMeant(String query, String field) {
        maya.request()
                .urlEncodingEnabled(false)
                .get("/stats/me/" + query.replace("+", "%2B"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"years/0", "years/99999", "years/next", "years/2026-01", "hours", "streak/now"})
    void knowNoSuchAddress(String address) {
        maya.request().get("/stats/me/" + address).then().statusCode(404);
    }

    private List<String> days(String zone) {
        var request = maya.request();
        if (zone != null) {
            request.queryParam("zone", zone);
        }
        return request.get("/stats/me/heat-map?year=2026")
                .then()
                .statusCode(200)
                .extract()
                .path("items.day");
    }

    private JsonPath stats(String path) {
        return maya.request()
                .get("/stats/me" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
