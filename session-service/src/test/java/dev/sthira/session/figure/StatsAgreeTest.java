package dev.sthira.session.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where two addresses show the same thing, they show the same number.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StatsAgreeTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Inject
    Histories histories;

    private LocalDate today;

    @BeforeEach
    void practise() {
        var random = new Random(3);
        histories.day(maya.person(), "Europe/Lisbon", LocalTime.of(5, 0));
        today = LocalDate.parse(stats("").getString("today"));
        for (int back = 0; back < 400; back++) {
            if (random.nextInt(10) > 2) {
                LocalDate day = today.minusDays(back);
                Instant at = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
                if (random.nextInt(5) == 0) {
                    histories.entry(maya.person(), at, day, 30 + random.nextInt(3_000));
                } else {
                    histories.practice(
                            maya.person(),
                            at,
                            random.nextInt(4) == 0 ? null : day,
                            30 + random.nextInt(3_000),
                            "pigeon left 60 %d; pigeon right 60 %d; bow both 30 %d"
                                    .formatted(random.nextInt(60), random.nextInt(60), random.nextInt(30)));
                }
            }
        }
    }

    @Test
    void showTheSameNumbers() {
        JsonPath own = stats("?weeks=53");
        JsonPath weeks = stats("/totals?by=week&from=" + own.getString("weeks[0].from"));
        JsonPath years = stats("/totals?by=year&from=" + today.minusYears(2));
        JsonPath days = stats("/totals?by=day&from=%d-01-01".formatted(today.getYear()));
        JsonPath year = stats("/years/" + today.getYear());
        JsonPath map = stats("/heat-map?year=" + today.getYear());
        JsonPath streak = stats("/streak");
        JsonPath poses = stats("/poses");
        JsonPath balance = stats("/balance");

        assertThat(own.getList("weeks.minutes")).isEqualTo(weeks.getList("items.minutes"));
        assertThat(own.getList("weeks.week")).isEqualTo(weeks.getList("items.name"));
        assertThat(own.getList("weeks.practices")).isEqualTo(weeks.getList("items.practices"));
        assertThat(stats("/goal").getMap("week")).isEqualTo(weeks.getMap("items[52]"));

        assertThat(own.getInt("streak.current")).isEqualTo(streak.getInt("current"));
        assertThat(own.getInt("streak.longest")).isEqualTo(streak.getInt("longest"));
        assertThat(own.getString("streak.lastDay")).isEqualTo(streak.getString("lastDay"));

        for (String what : List.of("minutes", "days", "practices")) {
            assertThat(year.getString(what)).as(what).isEqualTo(years.getString("items[2]." + what));
            assertThat(year.getString(what)).as(what).isEqualTo(days.getString(what));
        }
        assertThat(map.getString("minutes")).isEqualTo(days.getString("minutes"));
        assertThat(map.getString("days")).isEqualTo(days.getString("days"));
        assertThat(map.getList("items.minutes")).isEqualTo(days.getList("items.findAll { it.practices > 0 }.minutes"));
        assertThat(stats("/totals?by=month&from=%d-01-01".formatted(today.getYear()))
                        .getString("minutes"))
                .isEqualTo(days.getString("minutes"));

        List<Map<String, Object>> held = own.getList("poses");
        assertThat(held).hasSize(3);
        for (Map<String, Object> pose : held) {
            var side = poses.param("pose", pose.get("pose")).param("side", pose.get("side"));
            assertThat(side.getInt("items.find { it.pose == pose }.sides.find { it.side == side }.practices"))
                    .isEqualTo(pose.get("practices"));
            assertThat(new BigDecimal(
                            side.getString("items.find { it.pose == pose }.sides.find { it.side == side }.minutes")))
                    .isEqualByComparingTo(new BigDecimal(pose.get("heldSeconds").toString())
                            .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
        }
        assertThat(balance.getString("items[0].sides.leftMinutes"))
                .isEqualTo(
                        poses.getString("items.find { it.pose == 'pigeon' }.sides.find { it.side == 'left' }.minutes"));
        assertThat(balance.getInt("whole.leftPercent") + balance.getInt("whole.rightPercent"))
                .isEqualTo(100);
    }

    @Test
    void drawWhatTheyTell() {
        String map = drawing("heat-map");
        assertThat(map)
                .contains(minutes(stats("/heat-map").getString("minutes")))
                .contains(stats("/heat-map").getString("days") + " days");
        assertThat(drawing("weeks"))
                .contains(minutes(stats("/totals?by=week").getString("minutes")) + " minutes in all");
        assertThat(drawing("balance"))
                .contains("All poses: %s%% left".formatted(stats("/balance").getString("whole.leftPercent")));
    }

    private String drawing(String name) {
        return maya.request()
                .get("/stats/me/" + name + ".svg")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// As English writes them.
    private static String minutes(String number) {
        return NumberFormat.getInstance(Locale.ENGLISH).format(new BigDecimal(number));
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
