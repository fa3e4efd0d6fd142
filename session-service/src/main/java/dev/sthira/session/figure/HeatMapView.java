package dev.sthira.session.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A year day by day.
@Schema(
        name = "HeatMap",
        description = "The days of a year with practice. Each practice belongs to the day it began on.")
record HeatMapView(
        @Schema(examples = "2026") int year,

        @Schema(description = "In order; days without practice are left out.")
        List<DayView> items,

        @Schema(description = "How many of them count: those with at least a minute held.", examples = "2")
        int days,

        @Schema(description = "Minutes held in all, to a tenth.", examples = "36.7")
        BigDecimal minutes) {

    /// A day with practice.
    @Schema(name = "HeldDay")
    record DayView(
            @Schema(examples = "2026-11-21") LocalDate day,

            @Schema(description = "Minutes held, to a tenth.", examples = "19.2")
            BigDecimal minutes) {}

    static HeatMapView of(HeatMap map) {
        return new HeatMapView(
                map.year(),
                map.held().entrySet().stream()
                        .map(day -> new DayView(day.getKey(), Figures.minutes(day.getValue())))
                        .toList(),
                map.days(),
                Figures.minutes(map.total()));
    }
}
