package dev.sthira.session.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.day.DayCut;
import dev.sthira.session.day.Zone;
import dev.sthira.session.figure.Histories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The day that a practice belongs to: written with it, kept, and cut anew when its person asks.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DaysTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant LATE = Instant.parse("2026-11-20T02:30:00Z");

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Inject
    Histories histories;

    @Inject
    PracticeRows rows;

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati, 04:00", "America/Los_Angeles, 23:30", "EST, 00:00"})
    void isWrittenWithThePractice(String zone, LocalTime starts) throws SQLException {
        histories.day(maya.person(), zone, starts);

        UUID session = practised();

        Instant began = OffsetDateTime.parse(rows.text(
                        "select to_char(started_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                + " from practice where session = ?",
                        session))
                .toInstant();
        assertThat(histories.dayOf(session))
                .isEqualTo(new DayCut(Zone.of(zone).orElseThrow(), starts)
                        .day(began)
                        .toString());
    }

    @Test
    void isNotWrittenWhereNobodySaidWhereTheyAre() {
        assertThat(histories.dayOf(practised())).isNull();
        histories.day(maya.person(), null, LocalTime.of(4, 0));
        assertThat(histories.dayOf(practised())).isNull();
        histories.day(maya.person(), "Nowhere/Atlantis", LocalTime.of(4, 0));
        assertThat(histories.dayOf(practised())).isNull();
    }

    @Test
    void staysWhenItsPersonMovesUntilTheyAskForAnother() {
        UUID practice = histories.practice(maya.person(), LATE, LocalDate.parse("2026-11-19"), 600, "");
        UUID entry = histories.entry(maya.person(), LATE, LocalDate.parse("2026-11-19"), 600);
        UUID without = histories.practice(maya.person(), LATE, null, 600, "");
        histories.day(maya.person(), "Asia/Tokyo", LocalTime.of(4, 0));
        assertThat(histories.dayOf(practice)).isEqualTo("2026-11-19");

        recut("")
                .statusCode(200)
                .body("changed", equalTo(3))
                .body("zone", equalTo("Asia/Tokyo"))
                .body("startsAt", equalTo("04:00"));

        assertThat(histories.dayOf(practice)).isEqualTo("2026-11-20");
        assertThat(histories.dayOf(entry)).isEqualTo("2026-11-20");
        assertThat(histories.dayOf(without)).isEqualTo("2026-11-20");
        recut("{}").statusCode(200).body("changed", equalTo(0));
    }

    @Test
    void isCutAnewFromADayOnAndForNobodyElse() {
        UUID before = histories.practice(maya.person(), LATE.minusSeconds(86_400), null, 600, "");
        UUID since = histories.practice(maya.person(), LATE, null, 600, "");
        UUID hers = histories.practice("jonas-" + UUID.randomUUID(), LATE, null, 600, "");
        histories.day(maya.person(), "Pacific/Pago_Pago", LocalTime.of(0, 0));

        recut("{\"from\": \"2026-11-19\"}").statusCode(200).body("changed", equalTo(1));

        assertThat(histories.dayOf(before)).isNull();
        assertThat(histories.dayOf(since)).isEqualTo("2026-11-19");
        assertThat(histories.dayOf(hers)).isNull();
    }

    @Test
    void cannotBeCutAnewWhereNobodySaidWhereTheyAre() {
        recut("{}").statusCode(409).body("type", equalTo("/problems/zone-not-told"));
        histories.day(maya.person(), null, LocalTime.of(4, 0));
        recut("").statusCode(409).body("type", equalTo("/problems/zone-not-told"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"from": "tomorrow"}   | 422
            {"from": "2026-02-30"} | 422
            {"from": "+99999-01-01"} | 422
            {"from": 20000}        | 400
            {"until": "2026-11-01"} | 400
            []                     | 400
            """)
    void namesADayThatCannotBeMeant(String body, int status) {
        histories.day(maya.person(), "Asia/Tokyo", LocalTime.of(4, 0));
        recut(body).statusCode(status);
    }

    private ValidatableResponse recut(String body) {
        var request = maya.request();
        return (body.isEmpty() ? request : request.body(body))
                .post("/me/days/recut")
                .then();
    }

    private UUID practised() {
        String session = maya.creates(1);
        maya.does(session, "start");
        maya.does(session, "end");
        await().atMost(SOON)
                .untilAsserted(
                        () -> maya.request().get("/practices/" + session).then().statusCode(200));
        return UUID.fromString(session);
    }
}
