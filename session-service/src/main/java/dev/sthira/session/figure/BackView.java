package dev.sthira.session.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the back was.
@Schema(
        name = "BackStats",
        description =
                "What you told of your back (`back` or `lower-back`; of both, the worse) before and after practices and"
                        + " entries: 0 is no pain at all, 10 the worst. Nothing is told from fewer than five answers. It describes,"
                        + " and is no medical advice.")
record BackView(
        @Schema(description = "The zone that `today` is in.", examples = "Europe/Berlin")
        String zone,

        @Schema(examples = "2026-11-22") LocalDate today,

        @Schema(description = "Before practices.") MeanView before,

        @Schema(description = "After practices.") MeanView after,

        @Schema(description = "After less before, where you told both: below 0 it was better after.")
        MeanView change,

        TrendView trend,
        BadDaysView badDays) {

    /// A mean.
    @Schema(name = "MeanOfAnswers")
    record MeanView(
            @Schema(examples = "12") int answers,

            @Schema(description = "Whether there are five.", examples = "true")
            boolean enough,

            @Schema(description = "How many answers are missing.", examples = "0")
            int missing,

            @Schema(description = "To a tenth; null while there are not enough.", examples = "4.3") @Nullable
            BigDecimal mean) {

        private static MeanView of(Back.Mean mean) {
            return new MeanView(mean.answers(), mean.enough(), mean.missing(), mean.value());
        }
    }

    /// Month by month.
    @Schema(name = "BackTrend")
    record TrendView(
            @Schema(description = "Whether there are five answers from before practices.", examples = "true")
            boolean enough,

            @Schema(description = "How many answers are missing.", examples = "0")
            int missing,

            @Schema(description = "The oldest first, those with an answer; none while there are not enough.")
            List<MonthView> months) {}

    /// A month.
    @Schema(name = "BackMonth", description = "By the answers from before practices.")
    record MonthView(
            @Schema(examples = "2026-11") String month,

            @Schema(examples = "7") int answers,

            @Schema(description = "To a tenth, of however few answers.", examples = "4.1")
            BigDecimal mean,

            @Schema(description = "The best answer.", examples = "2")
            int least,

            @Schema(description = "The worst answer.", examples = "7")
            int most) {

        private static MonthView of(Back.Month month) {
            return new MonthView(
                    By.MONTH.name(month.from()), month.before().answers(), month.mean(), month.least(), month.most());
        }
    }

    /// Bad days.
    @Schema(name = "BadDays", description = "A bad day is one with a 6 or more before a practice.")
    record BadDaysView(
            @Schema(description = "Whether there are five answers from before practices.", examples = "true")
            boolean enough,

            @Schema(description = "How many answers are missing.", examples = "0")
            int missing,

            @Schema(description = "How many there were; null while there are not enough answers.", examples = "3")
            @Nullable
            Integer days,

            @Schema(
                    description = "Days from one to the next, on average; null with fewer than two of them.",
                    examples = "23")
            @Nullable
            Long between,

            @Schema(description = "How many days ago the last one was; null if there was none.", examples = "31")
            @Nullable
            Long since) {

        private static BadDaysView of(Back.BadDays bad, LocalDate today) {
            boolean enough = bad.enough();
            return new BadDaysView(
                    enough,
                    Figures.missing(bad.answers()),
                    enough ? (Integer) bad.days().size() : null,
                    enough ? bad.between() : null,
                    enough ? bad.since(today) : null);
        }
    }

    static BackView of(Calendar calendar, Back back) {
        boolean enough = back.before().enough();
        return new BackView(
                calendar.zone(),
                calendar.today(),
                MeanView.of(back.before()),
                MeanView.of(back.after()),
                MeanView.of(back.change()),
                new TrendView(
                        enough,
                        back.before().missing(),
                        enough ? back.months().stream().map(MonthView::of).toList() : List.of()),
                BadDaysView.of(back.badDays(), calendar.today()));
    }
}
