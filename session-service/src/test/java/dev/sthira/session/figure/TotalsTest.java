package dev.sthira.session.figure;

import static dev.sthira.session.figure.Fixture.TODAY;
import static dev.sthira.session.figure.Fixture.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sthira.session.figure.Totals.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    @Test
    void tellsMinutesPerWeekTheOldestFirst() {
        var practised = List.of(
                held("2026-11-16", 600),
                held("2026-11-22", 300),
                held("2026-11-15", 100),
                held("2026-11-16", 7),
                held("2026-10-25", 9));

        Totals totals = Totals.of(practised, By.WEEK, LocalDate.parse("2026-11-04"), TODAY);

        assertThat(totals.spans())
                .extracting(
                        Span::name,
                        Span::practices,
                        Span::days,
                        span -> span.held().toSeconds())
                .containsExactly(
                        tuple("2026-W45", 0, 0, 0L), tuple("2026-W46", 1, 1, 100L), tuple("2026-W47", 3, 2, 907L));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-11-16, 2026-W47, 2026-11-22",
        "WEEK, 2024-12-30, 2025-W01, 2025-01-05",
        "WEEK, 2026-12-28, 2026-W53, 2027-01-03",
        "WEEK, 2021-01-04, 2021-W01, 2021-01-10",
        "DAY, 2024-02-29, 2024-02-29, 2024-02-29",
        "MONTH, 2024-02-01, 2024-02, 2024-02-29",
        "YEAR, 2024-01-01, 2024, 2024-12-31"
    })
    void namesSpansAsIsoDoes(By by, LocalDate first, String name, LocalDate last) {
        Span span = Totals.of(List.of(), by, last, last).spans().getFirst();

        assertThat(span.from()).isEqualTo(first);
        assertThat(span.name()).isEqualTo(name);
        assertThat(span.to()).isEqualTo(last);
    }

    /// Each span is what a search through all practices finds for it, and all of them are all there is.
    @Test
    void agreesWithASearchThroughAllPractices() {
        var random = new Random(11);
        for (int n = 0; n < 300; n++) {
            var practised = random(random, 120);
            for (By by : By.values()) {
                LocalDate first = practised.stream()
                        .map(Practised::day)
                        .min(LocalDate::compareTo)
                        .orElse(TODAY);
                Totals totals = Totals.of(practised, by, first, TODAY);

                assertThat(totals.spans()).allSatisfy(span -> {
                    var within = practised.stream()
                            .filter(one -> isIn(span, one.day()))
                            .toList();
                    assertThat(span.practices()).isEqualTo(within.size());
                    assertThat(span.held())
                            .isEqualTo(Duration.ofSeconds(within.stream()
                                    .mapToLong(one -> one.held().toSeconds())
                                    .sum()));
                    assertThat(span.days()).isEqualTo((int) within.stream()
                            .map(Practised::day)
                            .distinct()
                            .filter(day -> within.stream()
                                            .filter(one -> one.day().equals(day))
                                            .mapToLong(one -> one.held().toSeconds())
                                            .sum()
                                    >= 60)
                            .count());
                });
                assertThat(totals.practices()).isEqualTo(practised.size());
            }
        }
    }

    /// By the names of spans alone.
    private static boolean isIn(Span span, LocalDate day) {
        return switch (span.by()) {
            case DAY -> span.name().equals(day.toString());
            case WEEK ->
                span.name()
                        .equals("%d-W%02d"
                                .formatted(
                                        day.get(WeekFields.ISO.weekBasedYear()),
                                        day.get(WeekFields.ISO.weekOfWeekBasedYear())));
            case MONTH -> day.toString().startsWith(span.name() + "-");
            case YEAR -> day.toString().startsWith(span.name() + "-");
        };
    }

    private static List<Practised> random(Random random, int days) {
        var practised = new ArrayList<Practised>();
        for (int n = random.nextInt(40); n > 0; n--) {
            practised.add(held(TODAY.minusDays(random.nextInt(days)), Duration.ofSeconds(1 + random.nextInt(90))));
        }
        return practised;
    }
}
