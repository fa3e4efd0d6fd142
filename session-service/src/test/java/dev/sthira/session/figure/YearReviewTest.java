package dev.sthira.session.figure;

import static dev.sthira.session.figure.Fixture.calendar;
import static dev.sthira.session.figure.Fixture.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.habit.Habit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearReviewTest {

    @Test
    void tellsWhatAYearWas() {
        var practised = new ArrayList<>(on("2025-12-30 2025-12-31 2026-01-01 2026-01-02 2026-03-01"));
        practised.add(new Practised(
                LocalDate.parse("2026-03-02"),
                Instant.parse("2026-03-02T19:00:00Z"),
                Duration.ofMinutes(3),
                "evening"));

        YearReview review = YearReview.of(
                new Diary(practised, calendar(), Habit.USUAL),
                List.of(new HeldPose(
                        1,
                        LocalDate.parse("2026-03-02"),
                        "bow",
                        "Bow",
                        "both",
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(20))),
                2026);

        assertThat(review.whole().practices()).isEqualTo(4);
        assertThat(review.whole().days()).isEqualTo(4);
        assertThat(review.whole().held()).isEqualTo(Duration.ofMinutes(33));
        assertThat(review.longestStreak()).isEqualTo(2);
        assertThat(review.sequence().sequence()).isEqualTo("back-strengthening");
        assertThat(review.pose().pose()).isEqualTo("bow");
        assertThat(review.time()).isEqualTo(new YearReview.Usual(TimeOfDay.MORNING, 3));
    }

    @Test
    void isEmptyForAYearWithout() {
        YearReview review = YearReview.of(new Diary(List.of(), calendar(), Habit.USUAL), List.of(), 2019);

        assertThat(review.whole().practices()).isZero();
        assertThat(review.sequence()).isNull();
        assertThat(review.pose()).isNull();
        assertThat(review.time()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "00:00,NIGHT",
        "04:59,NIGHT",
        "05:00,MORNING",
        "10:59,MORNING",
        "11:00,MIDDAY",
        "14:00,AFTERNOON",
        "18:00,EVENING",
        "22:00,NIGHT"
    })
    void tellsTimesOfDay(LocalTime time, TimeOfDay word) {
        assertThat(TimeOfDay.of(time)).isEqualTo(word);
    }
}
