package dev.sthira.session.figure;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the back was before and after practices, from 0 (no pain at all) to 10 (the worst).
///
/// @param change   after less before, where both were told
/// @param months   the oldest first, those with an answer
/// @param badDays  days with a 6 or more before a practice
public record Back(Mean before, Mean after, Mean change, List<Month> months, BadDays badDays) {
    static final int BAD = 6;

    /// What was told of one practice; where it was told of several parts of the back, the worst of each.
    record Feeling(
            LocalDate day,
            @Nullable Integer before,
            @Nullable Integer after) {}

    /// Of answers that are there.
    public record Mean(int answers, long sum) {

        private static Mean of(List<Feeling> told, Function<Feeling, @Nullable Integer> answer) {
            int answers = 0;
            long sum = 0;
            for (Feeling one : told) {
                Integer given = answer.apply(one);
                if (given != null) {
                    answers++;
                    sum += given;
                }
            }
            return new Mean(answers, sum);
        }

        public boolean enough() {
            return answers >= Figures.LEAST;
        }

        /// How many answers are missing until there are enough.
        public int missing() {
            return Figures.missing(answers);
        }

        /// To a tenth; null while there are too few answers.
        public @Nullable BigDecimal value() {
            return enough() ? Figures.mean(sum, answers) : null;
        }
    }

    /// A month, by the answers from before its practices.
    ///
    /// @param from   its first day
    /// @param before never of nothing
    public record Month(LocalDate from, Mean before, int least, int most) {

        /// The mean to a tenth, of however few.
        public BigDecimal mean() {
            return Objects.requireNonNull(Figures.mean(before.sum(), before.answers()));
        }

        private static Month of(LocalDate from, List<Integer> answers) {
            var figures = answers.stream().collect(Collectors.summarizingInt(Integer::intValue));
            return new Month(from, new Mean(answers.size(), figures.getSum()), figures.getMin(), figures.getMax());
        }
    }

    /// Days with a bad back.
    ///
    /// @param answers how many days were told of
    /// @param days    the bad ones among them
    public record BadDays(int answers, NavigableSet<LocalDate> days) {

        public boolean enough() {
            return answers >= Figures.LEAST;
        }

        /// How many days lie from one to the next, in whole days; null with fewer than two of them.
        public @Nullable Long between() {
            return days.size() < 2
                    ? null
                    : (Long)
                            Math.round((double) ChronoUnit.DAYS.between(days.first(), days.last()) / (days.size() - 1));
        }

        /// How long the last one is ago; null if there was none.
        public @Nullable Long since(LocalDate today) {
            return days.isEmpty() ? null : (Long) Math.max(0, ChronoUnit.DAYS.between(days.last(), today));
        }
    }

    static Back of(List<Feeling> told) {
        return new Back(
                Mean.of(told, Feeling::before),
                Mean.of(told, Feeling::after),
                Mean.of(told, Back::change),
                months(told),
                badDays(told));
    }

    private static @Nullable Integer change(Feeling one) {
        Integer before = one.before();
        Integer after = one.after();
        return before == null || after == null ? null : (Integer) (after - before);
    }

    private static List<Month> months(List<Feeling> told) {
        return told.stream()
                .filter(one -> one.before() != null)
                .collect(groupingBy(
                        one -> By.MONTH.start(one.day()),
                        TreeMap::new,
                        Collectors.mapping(one -> Objects.requireNonNull(one.before()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(month -> Month.of(month.getKey(), month.getValue()))
                .toList();
    }

    private static BadDays badDays(List<Feeling> told) {
        var days = new TreeSet<LocalDate>();
        int answers = 0;
        for (Feeling one : told) {
            Integer before = one.before();
            if (before != null) {
                answers++;
                if (before >= BAD) {
                    days.add(one.day());
                }
            }
        }
        return new BadDays(answers, days);
    }
}
