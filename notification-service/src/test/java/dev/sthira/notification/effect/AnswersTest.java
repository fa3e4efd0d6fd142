package dev.sthira.notification.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.SqlByHand;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.effect.WeekAnswers.Pairs;
import dev.sthira.notification.effect.WeekAnswers.Told;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reminders beside the same moments without, among people of whom it is known what reminders do to them.
class AnswersTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final Instant TUESDAY_AFTER = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static Postgres postgres;
    private static SqlByHand sql;

    @BeforeAll
    static void start() throws SQLException {
        postgres = Postgres.temporary().withDatabase("notification");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("notification"), "notification", "notification")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("notification"), "notification");
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @BeforeEach
    void clear() {
        sql.update("truncate reminder, occurrence, practice_seen, answered_week, reminder_answer cascade");
    }

    @Test
    void countsWhatBeginsWithinTwoHours() {
        Instant at = at(0);
        reminded("maya", at, "handed-over");
        practised("maya", at.plus(Duration.ofMinutes(119)), false);
        reminded("jonas", at, "handed-over");
        practised("jonas", at.plus(Duration.ofHours(2)), true);
        practised("jonas", at.minusSeconds(1), true);
        reminded("ines", at, "skipped");
        practised("ines", at.plusSeconds(60), true);

        WeekAnswers week = counted();

        assertThat(week.sent()).isEqualTo(2);
        assertThat(week.followed()).isEqualTo(1);
        assertThat(week.paired()).isZero();
        assertThat(week.week()).isEqualTo(MONDAY);
    }

    @Test
    void countsTheFirstOfADate() {
        UUID reminder = reminded("maya", at(0), "handed-over");
        occurrence(reminder, at(0).plus(Duration.ofHours(6)), "handed-over", 1);
        practised("maya", at(0).plus(Duration.ofHours(7)), true);

        WeekAnswers week = counted();

        assertThat(week.sent()).isEqualTo(1);
        assertThat(week.followed()).isZero();
    }

    @Test
    void comparesWithTheSameMomentAWeekBefore() {
        Instant at = at(2);
        Instant before = at.minus(A_WEEK);
        for (String person : List.of("maya", "jonas", "new", "reminded then, too", "early bird")) {
            reminded(person, at, "handed-over");
            if (!person.equals("new")) {
                practised(person, before.minus(Duration.ofDays(3)), true);
            }
        }
        practised("maya", before.plusSeconds(600), true);
        practised("jonas", at.plusSeconds(600), true);
        reminded("reminded then, too", before.plus(Duration.ofHours(4)), "handed-over");
        practised("early bird", before.minus(Duration.ofHours(1)), true);

        WeekAnswers week = counted();

        assertThat(week.sent()).isEqualTo(5);
        assertThat(week.paired()).isEqualTo(2);
        assertThat(week.pairedFollowed()).isEqualTo(1);
        assertThat(week.unsentPractised()).isEqualTo(1);
    }

    @Test
    void countsAWeekOnceAndWhenItIsOver() {
        reminded("maya", at(0), "handed-over");
        var answers = new Answers(sql);

        answers.count(Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(answers.weeks(12, Instant.parse("2026-11-24T11:00:00Z"))).isEmpty();

        answers.count(TUESDAY_AFTER);
        answers.count(TUESDAY_AFTER);
        assertThat(answers.weeks(12, TUESDAY_AFTER))
                .singleElement()
                .satisfies(week -> assertThat(week.sent()).isEqualTo(1));
    }

    @Test
    void forgetsWhoeverIsGone() {
        reminded("maya", at(0), "handed-over");
        var _ = counted();
        var answers = new Answers(sql);
        var maya = new Person("maya");
        assertThat(answers.export(maya).get("answersToReminders").toString()).contains("sent=1");

        answers.erase(maya);

        assertThat(answers.weeks(12, TUESDAY_AFTER)).isEmpty();
    }

    @Test
    void findsHowMuchRemindersLiftPractice() {
        var random = new Random(11);
        for (int n = 0; n < 1_500; n++) {
            String person = "person " + n;
            int weekday = n % 7;
            practised(person, at(weekday).minus(A_WEEK).minus(Duration.ofDays(10)), true);
            reminded(person, at(weekday), "handed-over");
            if (random.nextDouble() < 0.45) {
                practised(person, at(weekday).plusSeconds(random.nextInt(7_200)), true);
            }
            if (random.nextDouble() < 0.20) {
                practised(person, at(weekday).minus(A_WEEK).plusSeconds(random.nextInt(7_200)), true);
            }
        }

        Told told = counted().told(5);

        Pairs pairs = told.pairs();
        assertThat(pairs.pairs()).isEqualTo(1_500).isEqualTo(told.sent());
        assertThat((double) (pairs.followed() - pairs.practisedWithout()) / pairs.pairs())
                .isCloseTo(0.25, within(0.05));
    }

    @Test
    void tellsNoPartOfFewPeople() {
        for (int n = 0; n < 20; n++) {
            reminded("person " + n, at(0), "handed-over");
            if (n < 4) {
                practised("person " + n, at(0).plusSeconds(60), true);
            }
        }

        WeekAnswers week = counted();

        assertThat(week.told(4)).isEqualTo(new Told(MONDAY, 20, 4, new Pairs(0, 0, 0)));
        assertThat(week.told(5)).isEqualTo(new Told(MONDAY, 20, null, null));
        assertThat(week.told(21)).isEqualTo(new Told(MONDAY, null, null, null));
    }

    private static WeekAnswers counted() {
        var answers = new Answers(sql);
        answers.count(TUESDAY_AFTER);
        return answers.weeks(12, TUESDAY_AFTER).getLast();
    }

    private static Instant at(int weekday) {
        return MONDAY.plusDays(weekday).atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    private static UUID reminded(String person, Instant at, String state) {
        var reminder = UUID.randomUUID();
        sql.update("""
                insert into reminder (id, person, rrule, wall_time, zone, sequence, channels, enabled, tzdb, created_at, updated_at)
                values (?, ?, 'FREQ=DAILY', '07:00', 'Europe/Berlin', 'back-strengthening', '{email}', true, '2026b', ?, ?)""", reminder, person, at, at);
        occurrence(reminder, at, state, 0);
        return reminder;
    }

    private static void occurrence(UUID reminder, Instant at, String state, int snooze) {
        Instant day = LocalDate.ofInstant(at, ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        sql.update(
                """
                insert into occurrence (reminder, local_date, wall_time, zone, at, day_start, day_end, fit, tzdb, state,
                                        ended_at, snooze)
                values (?, ?, '07:00', 'Europe/Berlin', ?, ?, ?, 'exact', '2026b', ?, ?, ?)""",
                reminder,
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                at,
                day.plus(Duration.ofHours(3)),
                day.plus(Duration.ofHours(27)),
                state,
                at,
                snooze);
    }

    private static void practised(String person, Instant at, boolean toItsEnd) {
        sql.update(
                "insert into practice_seen (session, person, started_at, ended_at, practised) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                person,
                at,
                at.plusSeconds(1200),
                toItsEnd);
    }
}
