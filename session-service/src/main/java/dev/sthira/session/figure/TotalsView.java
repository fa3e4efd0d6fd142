package dev.sthira.session.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was practised by day, week, month or year.
@Schema(
        name = "PracticeTotals",
        description = "Practices and entries, added up. Each belongs to the day it began on, whole.")
record TotalsView(
        @Schema(description = "The zone that `today` is in.", examples = "Europe/Berlin")
        String zone,

        @Schema(examples = "2026-11-22") LocalDate today,
        By by,

        @Schema(description = "The oldest first, without a gap.")
        List<SpanView> items,

        @Schema(description = "Of all of them.", examples = "5")
        int practices,

        @Schema(description = "Days that count, of all of them.", examples = "4")
        int days,

        @Schema(description = "Minutes held in all of them, to a tenth.", examples = "96.0")
        BigDecimal minutes) {

    /// A day, week, month or year.
    @Schema(name = "PracticeSpan")
    record SpanView(
            @Schema(description = "A date, ISO week, month or year.", examples = "2026-W47")
            String name,

            @Schema(description = "Its first day.", examples = "2026-11-16")
            LocalDate from,

            @Schema(description = "Its last day.", examples = "2026-11-22")
            LocalDate to,

            @Schema(description = "How many began in it.", examples = "3")
            int practices,

            @Schema(description = "How many of its days count: those with at least a minute held.", examples = "2")
            int days,

            @Schema(description = "Minutes held, to a tenth.", examples = "57.6")
            BigDecimal minutes) {

        static SpanView of(Totals.Span span) {
            return new SpanView(
                    span.name(), span.from(), span.to(), span.practices(), span.days(), Figures.minutes(span.held()));
        }
    }

    static TotalsView of(Diary diary, By by, Totals totals) {
        return new TotalsView(
                diary.calendar().zone(),
                diary.today(),
                by,
                totals.spans().stream().map(SpanView::of).toList(),
                totals.practices(),
                totals.days(),
                Figures.minutes(totals.held()));
    }
}
