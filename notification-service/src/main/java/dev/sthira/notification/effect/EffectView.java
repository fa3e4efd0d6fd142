package dev.sthira.notification.effect;

import dev.sthira.notification.effect.WeekAnswers.Pairs;
import dev.sthira.notification.effect.WeekAnswers.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How reminders are answered.
@Schema(name = "ReminderEffect")
record EffectView(
        @Schema(description = "Numbers of fewer different people are kept back.", examples = "5")
        int fewestPeople,

        @Schema(description = "How soon a practice has to begin after a reminder to count.", examples = "120")
        long withinMinutes,

        @Schema(description = "The last weeks that are over and in which anybody was reminded, the oldest first.")
        List<WeekView> weeks) {

    /// One week.
    @Schema(name = "ReminderEffectWeek", description = "A number that is null is kept back.")
    record WeekView(
            @Schema(description = "ISO week of the dates that reminders were for.", examples = "2026-W47")
            String week,

            @Schema(description = "Reminders that went out, the first for each person and date.", examples = "412")
            @Nullable
            Integer sent,

            @Schema(description = "Those that a session of the person's began after in time.", examples = "151")
            @Nullable
            Integer followed,

            @Schema(description = "followed / sent.", examples = "0.367") @Nullable
            BigDecimal followedRate,

            @Schema(description = "Reminders beside the same moment without one; null is kept back.") @Nullable
            PairsView compared) {

        private static WeekView of(Told told) {
            return new WeekView(
                    name(told.week()),
                    told.sent(),
                    told.followed(),
                    told.sent() == null || told.followed() == null ? null : rate(told.followed(), told.sent()),
                    told.pairs() == null ? null : PairsView.of(told.pairs()));
        }
    }

    /// Pairs.
    @Schema(name = "ReminderEffectPairs")
    record PairsView(
            @Schema(description = "Reminders that there is such a moment for.", examples = "96")
            int pairs,

            @Schema(description = "Those that were followed.", examples = "38")
            int followed,

            @Schema(
                    description = "Moments without a reminder that a session began after just as soon.",
                    examples = "21")
            int practisedWithout,

            @Schema(
                    description = "(followed - practisedWithout) / pairs; null without pairs. It goes together with"
                            + " reminders; that they are the cause it does not say.",
                    examples = "0.177")
            @Nullable
            BigDecimal difference) {

        private static PairsView of(Pairs pairs) {
            return new PairsView(
                    pairs.pairs(),
                    pairs.followed(),
                    pairs.practisedWithout(),
                    pairs.pairs() == 0 ? null : rate(pairs.followed() - pairs.practisedWithout(), pairs.pairs()));
        }
    }

    static EffectView of(List<WeekAnswers> weeks, int fewest) {
        return new EffectView(
                fewest,
                Answers.SOON.toMinutes(),
                weeks.stream().map(week -> WeekView.of(week.told(fewest))).toList());
    }

    private static BigDecimal rate(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }

    private static String name(LocalDate monday) {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
