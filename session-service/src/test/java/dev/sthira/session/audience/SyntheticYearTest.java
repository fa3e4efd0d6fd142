package dev.sthira.session.audience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.TestStack;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.practice.SyntheticPerson;
import dev.sthira.session.practice.SyntheticYear;
import dev.sthira.session.practice.SyntheticYear.Lived;
import dev.sthira.session.practice.YearRows;
import dev.sthira.session.session.ShardOf;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A year of people made up, of whom it is known who stops where and who has a weak side: the figures find it. A few
/// hundred people, or as many as `-Dsthira.people` says.
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticYearTest {
    private static final int PEOPLE = Integer.getInteger("sthira.people", 300);
    private static final long SEED = Long.getLong("sthira.seed", 11);
    private static final int WEEKS = 52;
    private static final int ASKED = 60;
    private static final int BOW = 27;
    private static final Path CONTRACT = Path.of("..", "catalog-service", "contract", "plan.json");

    private final List<Lived> year = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private List<SyntheticPerson> people = List.of();
    private LocalDate begin = LocalDate.EPOCH;

    @Inject
    Sql sql;

    @Inject
    Plans plans;

    @Inject
    ShardOf shardOf;

    @Inject
    AgroalDataSource source;

    @BeforeAll
    void live() throws SQLException, IOException {
        begin = LocalDate.now(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS + 1L);
        String body = Files.readString(CONTRACT);
        var world = new SyntheticYear(SEED, begin, WEEKS, plan("year-well", body, "{}"), plan("year-sore", body, """
                {"body": [{"concern": "lower-back", "severity": "severe"}]}"""));
        people = world.people(PEOPLE);
        long began = System.nanoTime();
        try (var connection = source.getConnection();
                var rows = new YearRows(connection, shardOf)) {
            world.live(people, lived -> {
                rows.add(lived);
                year.add(withoutLog(lived));
            });
        }
        found.add("%,d people, %,d practices, written in %.1f s"
                .formatted(PEOPLE, year.size(), (System.nanoTime() - began) / 1e9));
        sql.update("analyze");
    }

    /// A whole year of logs would fill the heap.
    private static Lived withoutLog(Lived lived) {
        return new Lived(
                lived.session(),
                lived.person(),
                lived.plan(),
                lived.createdAt(),
                lived.day(),
                lived.hour(),
                lived.stoppedIn(),
                List.of());
    }

    private Plan plan(String id, String body, String wishes) {
        sql.update(
                "insert into plan (id, body) select ?, jsonb_set(jsonb_set(b, '{id}', to_jsonb(?::text)), '{wishes}', (b -> 'wishes') || ?::jsonb)"
                        + "::text from (select ?::jsonb as b) known",
                id,
                id,
                wishes,
                body);
        return plans.get(id);
    }

    @AfterAll
    void tell() throws IOException {
        Files.writeString(Path.of("target", "synthetic-year.txt"), String.join("\n", found) + "\n");
    }

    @Test
    void findsThatManyStopAtBow() {
        JsonPath figures = analyst("/stats/sequences/back-strengthening").setRootPath("versions[0].levels[0].figures");
        long stopped = year.stream().filter(one -> one.stoppedIn() == BOW).count();

        assertThat(figures.getInt("starts")).isEqualTo(year.size());
        assertThat(figures.getInt("people")).isEqualTo((int)
                year.stream().map(one -> one.person().id()).distinct().count());
        assertThat(figures.getInt("finished")).isEqualTo((int)
                year.stream().filter(one -> one.stoppedIn() < 0).count());
        assertThat(figures.getString("worst.cause")).isEqualTo("end");
        assertThat(figures.getString("steps.find { it.block == %d && it.step == %d }.pose.slug"
                        .formatted(figures.getInt("worst.block"), figures.getInt("worst.step"))))
                .isEqualTo("bow");
        assertThat(figures.getLong("worst.times")).isEqualTo(stopped);
        found.add("bow: %,d practices ended there, and it is the worst step".formatted(stopped));
    }

    @Test
    void findsThatFewerFinishWhileTheirBackIsSore() {
        JsonPath body = analyst("/stats/sequences/back-strengthening/wishes")
                .setRootPath("levels[0].wishes.find { it.wish == 'body' }.values");
        Map<Boolean, List<Lived>> known = year.stream().collect(Collectors.partitioningBy(Lived::isSore));

        known.forEach((sore, practices) -> {
            String value = "find { it.value == '%s' }.figures.".formatted(sore ? "severe" : "sound");
            long finished =
                    practices.stream().filter(one -> one.stoppedIn() < 0).count();
            assertThat(body.getInt(value + "starts")).isEqualTo(practices.size());
            assertThat(body.getInt(value + "finished")).isEqualTo((int) finished);
            assertThat(body.getDouble(value + "completionRate"))
                    .isBetween(
                            (double) finished / practices.size() - 0.001, (double) finished / practices.size() + 0.001);
        });
        double sore = body.getDouble("find { it.value == 'severe' }.figures.completionRate");
        double sound = body.getDouble("find { it.value == 'sound' }.figures.completionRate");
        assertThat(sore).isBetween(0.5, 0.7);
        assertThat(sound).isGreaterThan(sore + 0.1);
        found.add("sore backs: %.3f are finished, of others %.3f".formatted(sore, sound));
    }

    @Test
    void findsWhoseLeftSideIsWeaker() {
        int weak = 0;
        for (SyntheticPerson person : people.subList(0, Math.min(ASKED, people.size()))) {
            JsonPath balance = given().auth()
                    .oauth2(Tokens.of(person.id(), "practitioner"))
                    .get("/stats/me/balance")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            Integer left = balance.get("whole.leftPercent");
            if (left != null) {
                assertThat(left < 46).as("%s: %d %%", person.id(), left).isEqualTo(person.weakLeft());
                weak += person.weakLeft() ? 1 : 0;
            }
        }
        assertThat(weak).isPositive();
        found.add("left sides: all %d weak ones among %d people, and nobody else's".formatted(weak, ASKED));
    }

    @Test
    void findsWhoIsGone() {
        JsonPath weeks = analyst("/stats/weeks?weeks=" + WEEKS);
        var last = new HashMap<String, Integer>();
        year.forEach(one ->
                last.merge(one.person().id(), (int) (one.day().toEpochDay() - begin.toEpochDay()) / 7, Math::max));
        int gone = (int) last.values().stream().filter(week -> week < WEEKS - 5).count();

        Integer dormant = weeks.get("weeks[%d].dormant".formatted(lastWeek(weeks)));
        Integer newcomers = weeks.get("weeks[%d].newcomers".formatted(lastWeek(weeks)));

        assertThat(dormant).isEqualTo(gone);
        assertThat(newcomers).isIn(0, null);
        assertThat(gone).isGreaterThan(PEOPLE / 10);
        found.add("gone: %,d people have not come for five weeks".formatted(gone));
    }

    /// The last week of the year, which may not be the last that is over.
    private int lastWeek(JsonPath weeks) {
        String name = "%d-W%02d"
                .formatted(
                        begin.plusWeeks(WEEKS - 1L).get(IsoFields.WEEK_BASED_YEAR),
                        begin.plusWeeks(WEEKS - 1L).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return weeks.getList("weeks.week", String.class).indexOf(name);
    }

    @Test
    void findsTheHoursOfTheWallClockWhereverPeopleAre() {
        JsonPath hours = analyst("/stats/hours");

        assertThat(hours.getList("hours.hour", Integer.class)).isNotEmpty().containsOnly(7, 18);
        assertThat(hours.getInt("hours[0].hour")).isEqualTo(7);
        assertThat(hours.getList("hours.practices", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isLessThanOrEqualTo(year.size())
                .isGreaterThan(year.size() * 9 / 10);
        found.add("hours: seven and eighteen o'clock where each was, on three continents");
    }

    private static JsonPath analyst(String path) {
        return given().auth()
                .oauth2(Tokens.of("ana", "analyst"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
