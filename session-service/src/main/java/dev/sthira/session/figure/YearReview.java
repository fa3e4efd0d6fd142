package dev.sthira.session.figure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a year was.
///
/// @param whole         the year's totals
/// @param longestStreak as if the first streak had begun with the year
/// @param sequence      the class practised most often; null if there was none of the catalog's
/// @param pose          the one held longest; null if there was none
/// @param time          when most practices began; null if there were none
record YearReview(
        Totals.Span whole,
        int longestStreak,
        @Nullable Favourite sequence,
        @Nullable PoseHistory pose,
        @Nullable Usual time) {

    /// A class, and how often it was practised.
    record Favourite(String sequence, int practices, Duration held) {}

    /// A time of day, and how many practices began in it.
    record Usual(TimeOfDay time, int practices) {}

    static YearReview of(Diary diary, List<HeldPose> poses, int year) {
        var first = LocalDate.of(year, 1, 1);
        List<Practised> practised = diary.practised().stream()
                .filter(one -> one.day().getYear() == year)
                .toList();
        List<HeldPose> held =
                poses.stream().filter(one -> one.day().getYear() == year).toList();
        return new YearReview(
                Totals.of(practised, By.YEAR, first, first).spans().getFirst(),
                Streak.of(practised, diary.calendar()).longest(),
                sequence(practised).orElse(null),
                PoseHistory.best(PoseHistory.all(held)).stream().findFirst().orElse(null),
                time(practised, diary.calendar()).orElse(null));
    }

    private static Optional<Favourite> sequence(List<Practised> practised) {
        return practised.stream()
                .filter(one -> one.sequence() != null)
                .collect(groupingBy(one -> Objects.requireNonNull(one.sequence())))
                .entrySet()
                .stream()
                .map(one -> new Favourite(
                        one.getKey(),
                        one.getValue().size(),
                        HeldDays.of(one.getValue()).total()))
                .min(comparing(Favourite::practices, reverseOrder())
                        .thenComparing(Favourite::held, reverseOrder())
                        .thenComparing(Favourite::sequence));
    }

    private static Optional<Usual> time(List<Practised> practised, Calendar calendar) {
        Map<TimeOfDay, List<Practised>> byTime = practised.stream()
                .collect(groupingBy(one -> TimeOfDay.of(
                        one.startedAt().atZone(calendar.cut().zone().rules()).toLocalTime())));
        return byTime.entrySet().stream()
                .map(one -> new Usual(one.getKey(), one.getValue().size()))
                .min(comparing(Usual::practices, reverseOrder()).thenComparing(Usual::time));
    }
}
