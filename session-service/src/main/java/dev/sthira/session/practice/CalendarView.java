package dev.sthira.session.practice;

import dev.sthira.session.day.DayCut;
import dev.sthira.session.figure.Figures;
import dev.sthira.session.practice.HistoryRows.Practised;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A month of practice.
@Schema(name = "PracticeCalendar")
record CalendarView(
        @Schema(examples = "2026-11") String month,

        @Schema(description = "All days of the month, in order.")
        List<DayView> days) {

    /// One day.
    @Schema(name = "CalendarDay")
    record DayView(
            LocalDate day,

            @Schema(description = "How many practices began on it.", examples = "1")
            int practices,

            @Schema(description = "Minutes held in them, pauses left out.", examples = "19.2")
            BigDecimal minutes) {

        private static DayView of(LocalDate day, List<Practised> practised) {
            Duration held = practised.stream().map(Practised::held).reduce(Duration.ZERO, Duration::plus);
            return new DayView(day, practised.size(), Figures.minutes(held));
        }
    }

    /// @param practised all of the month
    /// @param days      what a practice that was kept without a day is reckoned by
    static CalendarView of(YearMonth month, List<Practised> practised, DayCut days) {
        Map<LocalDate, List<Practised>> byDay = practised.stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNullElseGet(one.day(), () -> days.day(one.startedAt()))));
        return new CalendarView(
                month.toString(),
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .map(day -> DayView.of(day, byDay.getOrDefault(day, List.of())))
                        .toList());
    }
}
