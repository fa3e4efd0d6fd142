package dev.sthira.session.figure;

import static dev.sthira.session.figure.Fixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sthira.session.figure.Back.Feeling;
import dev.sthira.session.figure.Balance.Sides;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Poses, sides, and the back.
class BodyFiguresTest {

    @ParameterizedTest(name = "{0} practices, {1} s left, {2} s right: {3} % left")
    @CsvSource({
        "4, 60, 60,",
        "5, 60, 60, 50",
        "5, 0, 0,",
        "5, 1, 0, 100",
        "5, 0, 9, 0",
        "5, 61, 60, 50",
        "9, 97, 103, 49"
    })
    void tellsSharesOnceThereIsEnough(int practices, int left, int right, Integer percent) {
        var sides = new Sides(practices, Duration.ofSeconds(left), Duration.ofSeconds(right));

        assertThat(sides.leftPercent()).isEqualTo(percent);
        assertThat(sides.enough()).isEqualTo(percent != null);
    }

    @Test
    void balancesOnlyPracticesWhosePlanHasBothSides() {
        var poses = new ArrayList<HeldPose>();
        for (int n = 0; n < 5; n++) {
            poses.add(pose(n, "pigeon", "left", 40));
            poses.add(pose(n, "pigeon", "right", 60));
        }
        poses.add(pose(9, "pigeon", "left", 1_000));
        poses.add(pose(9, "bow", "both", 1_000));

        Balance balance = Balance.of(poses);

        assertThat(balance.poses()).hasSize(1);
        assertThat(balance.poses().getFirst().sides().leftPercent()).isEqualTo(40);
        assertThat(balance.whole().practices()).isEqualTo(5);
    }

    @Test
    void seesASideThatIsAlwaysSkipped() {
        var poses = IntStream.range(0, 5)
                .boxed()
                .flatMap(n -> List.of(pose(n, "pigeon", "left", 0), pose(n, "pigeon", "right", 60)).stream())
                .toList();

        assertThat(Balance.of(poses).whole().leftPercent()).isZero();
    }

    @Test
    void tellsPosesByMonthsAndSides() {
        var poses = List.of(
                pose(1, "2026-10-31", "bow", "both", 30),
                pose(2, "2026-11-01", "bow", "both", 20),
                pose(2, "2026-11-01", "pigeon", "left", 10),
                pose(3, "2026-11-02", "bow", "both", 5));

        List<PoseHistory> all = PoseHistory.all(poses);

        assertThat(all).extracting(PoseHistory::pose).containsExactly("bow", "pigeon");
        assertThat(all.getFirst().practices()).isEqualTo(3);
        assertThat(all.getFirst().sides().get("both").months())
                .isEqualTo(Map.of(
                        LocalDate.parse("2026-10-01"), Duration.ofSeconds(30),
                        LocalDate.parse("2026-11-01"), Duration.ofSeconds(25)));
    }

    @ParameterizedTest(name = "planned {0} times, the last {1} days ago: neglected {2}")
    @CsvSource({"5, 60, true", "5, 59, false", "4, 100, false", "6, 1000, true"})
    void namesPosesThatDoNotComeAnyMore(int times, int daysAgo, boolean neglected) {
        var poses = IntStream.range(0, times)
                .mapToObj(n -> new HeldPose(
                        n,
                        TODAY.minusDays(daysAgo + n),
                        "bow",
                        "Bow",
                        "both",
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30)))
                .toList();

        assertThat(PoseHistory.neglected(PoseHistory.all(poses), TODAY)).hasSize(neglected ? 1 : 0);
    }

    @Test
    void tellsNothingOfTheBackFromFourAnswers() {
        Back back =
                Back.of(told("2026-11-01 6 3", "2026-11-02 7 -", "2026-11-03 2 2", "2026-11-04 - 1", "2026-11-05 5 4"));

        assertThat(back.before().answers()).isEqualTo(4);
        assertThat(back.before().value()).isNull();
        assertThat(back.before().missing()).isEqualTo(1);
        assertThat(back.badDays().enough()).isFalse();
    }

    @Test
    void tellsMeansTrendAndBadDays() {
        Back back = Back.of(told(
                "2026-09-30 6 3",
                "2026-10-01 7 4",
                "2026-10-01 2 2",
                "2026-10-09 5 5",
                "2026-10-19 10 8",
                "2026-11-05 1 0"));

        assertThat(back.before().value()).isEqualTo(new BigDecimal("5.2"));
        assertThat(back.after().value()).isEqualTo(new BigDecimal("3.7"));
        assertThat(back.change().value()).isEqualTo(new BigDecimal("-1.5"));
        assertThat(back.months()).hasSize(3);
        assertThat(back.months().get(1).mean()).isEqualTo(new BigDecimal("6.0"));
        assertThat(back.months().get(1).least()).isEqualTo(2);
        assertThat(back.months().get(1).most()).isEqualTo(10);
        assertThat(back.badDays().days()).hasSize(3);
        assertThat(back.badDays().between()).isEqualTo(10);
        assertThat(back.badDays().since(TODAY)).isEqualTo(34);
    }

    /// Sums over random answers, the slow way.
    @Test
    void agreesWithSumsOverRandomAnswers() {
        var random = new Random(5);
        for (int n = 0; n < 500; n++) {
            var told = new ArrayList<Feeling>();
            var sums = new TreeMap<String, List<Integer>>();
            for (int i = random.nextInt(30); i > 0; i--) {
                var day = TODAY.minusDays(random.nextInt(200));
                Integer before = random.nextInt(4) == 0 ? null : (Integer) random.nextInt(11);
                told.add(new Feeling(day, before, null));
                if (before != null) {
                    sums.computeIfAbsent(day.toString().substring(0, 7), _ -> new ArrayList<>())
                            .add(before);
                }
            }

            Back back = Back.of(told);

            assertThat(back.months()).hasSameSizeAs(sums.entrySet());
            for (Back.Month month : back.months()) {
                var answers = sums.get(month.from().toString().substring(0, 7));
                assertThat(month.mean().doubleValue())
                        .isCloseTo(
                                answers.stream()
                                        .mapToInt(Integer::intValue)
                                        .average()
                                        .orElseThrow(),
                                within(0.0501));
                assertThat(month.least())
                        .isEqualTo(answers.stream().min(Integer::compareTo).orElseThrow());
                assertThat(month.most())
                        .isEqualTo(answers.stream().max(Integer::compareTo).orElseThrow());
            }
        }
    }

    private static List<Feeling> told(String... lines) {
        var told = new ArrayList<Feeling>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            told.add(new Feeling(LocalDate.parse(words[0]), number(words[1]), number(words[2])));
        }
        return told;
    }

    private static Integer number(String word) {
        return word.equals("-") ? null : Integer.valueOf(word);
    }

    private static HeldPose pose(int practice, String pose, String side, int seconds) {
        return pose(practice, "2026-11-0" + (1 + practice % 9), pose, side, seconds);
    }

    private static HeldPose pose(int practice, String day, String pose, String side, int seconds) {
        return new HeldPose(
                practice, LocalDate.parse(day), pose, pose, side, Duration.ofSeconds(60), Duration.ofSeconds(seconds));
    }
}
