package dev.sthira.session.figure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was practised, added up by days, weeks, months or years.
///
/// @param spans the oldest first, without a gap
public record Totals(List<Span> spans) {

    /// One day, week, month or year.
    ///
    /// @param from      its first day
    /// @param to        its last day
    /// @param practices how many began in it
    /// @param days      how many days of it count: those with at least a minute held
    public record Span(By by, LocalDate from, LocalDate to, int practices, int days, Duration held) {

        public String name() {
            return by.name(from);
        }
    }

    /// @param from a day of the first span
    /// @param to   a day of the last one
    static Totals of(List<Practised> practised, By by, LocalDate from, LocalDate to) {
        Map<LocalDate, List<Practised>> bySpan =
                practised.stream().collect(Collectors.groupingBy(one -> by.start(one.day())));
        return new Totals(Stream.iterate(by.start(from), start -> !start.isAfter(to), by::next)
                .map(start -> span(by, start, bySpan.getOrDefault(start, List.of())))
                .toList());
    }

    private static Span span(By by, LocalDate start, List<Practised> practised) {
        HeldDays days = HeldDays.of(practised);
        return new Span(
                by,
                start,
                by.next(start).minusDays(1),
                practised.size(),
                days.counted().size(),
                days.total());
    }

    public int practices() {
        return spans.stream().mapToInt(Span::practices).sum();
    }

    public int days() {
        return spans.stream().mapToInt(Span::days).sum();
    }

    public Duration held() {
        return spans.stream().map(Span::held).reduce(Duration.ZERO, Duration::plus);
    }
}
