package dev.sthira.session.practice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StatsResourceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Inject
    PracticeRows rows;

    @Test
    void tellsMinutesStreakAndPosesOfAPerson() throws SQLException {
        rows.run("update practice set held_us = 600000000 where session = ?", practised(maya));
        UUID yesterday = practised(maya);
        rows.run(
                "update practice set held_us = 330000000, started_at = started_at - interval '1 day' where session = ?",
                yesterday);
        LocalDate today = LocalDate.ofInstant(Instant.now().minus(Duration.ofHours(4)), ZoneOffset.UTC);

        JsonPath mine = mine("?weeks=2");

        assertThat(mine.getString("zone")).isEqualTo("UTC");
        assertThat(mine.getString("today")).isEqualTo(today.toString());
        assertThat(mine.getInt("streak.current")).isEqualTo(2);
        assertThat(mine.getInt("streak.longest")).isEqualTo(2);
        assertThat(mine.getList("weeks")).hasSize(2);
        assertThat(mine.getDouble("weeks[0].minutes") + mine.getDouble("weeks[1].minutes"))
                .isEqualTo(15.5);
        assertThat(mine.getList("poses.practices", Integer.class)).isNotEmpty().containsOnly(2);
    }

    @Test
    void isEmptyForSomebodyNew() {
        JsonPath mine = mine("?zone=Asia/Kathmandu");

        assertThat(mine.getString("zone")).isEqualTo("Asia/Kathmandu");
        assertThat(mine.getList("weeks.practices", Integer.class)).hasSize(12).containsOnly(0);
        assertThat(mine.getList("poses")).isEmpty();
        assertThat(mine.getString("streak.lastDay")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zone=Berlin",
                "zone=../etc",
                "zone=%00",
                "zone=%2B01:00",
                "weeks=0",
                "weeks=54",
                "weeks=abc",
                "wekks=3"
            })
    void namesAParameterThatCannotBeMeant(String query) {
        maya.request()
                .get("/stats/me?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))))
                .body("instance", equalTo("/stats/me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void saysThatAZoneIsMissingWhereNoneIsNamed(String zone) {
        maya.request()
                .queryParam("zone", zone)
                .get("/stats/me")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("zone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EST", "MST", "HST", "ROC", "ROK", "PRC", "GMT0", "Etc/GMT+5", "America/Coyhaique"})
    void knowsTheZonesOfIana(String zone) {
        assertThat(maya.request()
                        .queryParam("zone", zone)
                        .get("/stats/me")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("zone"))
                .isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SystemV/PST8PDT", "GMT+1", "UTC+01:00", "Z", "PST", "europe/berlin"})
    void knowsNoOtherZones(String zone) {
        maya.request().queryParam("zone", zone).get("/stats/me").then().statusCode(400);
    }

    @Test
    void isOpenToWhoeverIsSignedIn() {
        given().get("/stats/me").then().statusCode(401);
    }

    private JsonPath mine(String query) {
        return maya.request()
                .get("/stats/me" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID practised(Api person) {
        String session = person.creates(1);
        person.does(session, "start");
        person.does(session, "end");
        await().atMost(SOON)
                .untilAsserted(() ->
                        person.request().get("/practices/" + session).then().statusCode(200));
        return UUID.fromString(session);
    }
}
