package dev.sthira.session.chart;

import dev.sthira.session.chart.Canvas.Anchor;
import dev.sthira.session.figure.By;
import dev.sthira.session.figure.Figures;
import dev.sthira.session.figure.HeatMap;
import java.awt.geom.RoundRectangle2D;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A year as a field of days: a column for each week, Monday on top, the darker the longer.
record HeatMapChart(HeatMap map, LocalDate today, Tongue tongue) {
    private static final int PITCH = 16;
    private static final int CELL = 13;
    private static final int LEFT = 52;
    private static final int TOP = 66;
    private static final int WIDTH = LEFT + 54 * PITCH + 14;
    private static final int HEIGHT = TOP + 7 * PITCH + 44;
    private static final int LEGEND = HEIGHT - 30;

    /// From how many minutes on a day is drawn in which ink.
    private static final Map<Integer, Ink> STEPS =
            new TreeMap<>(Map.of(1, Ink.HEAT_1, 10, Ink.HEAT_2, 20, Ink.HEAT_3, 40, Ink.HEAT_4));

    byte[] svg(Theme theme) {
        var canvas = new Canvas(
                WIDTH, HEIGHT, theme, new Caption(tongue.say("heat.title", year()), description(), tongue.tag()));
        canvas.text(tongue.say("heat.title", year()), 20, 30, 17, Ink.TEXT, Anchor.START);
        canvas.text(
                tongue.say("heat.sum", tongue.counted("days", map.days()), minutes(map.total())),
                WIDTH - 20,
                30,
                13,
                Ink.SOFT,
                Anchor.END);
        labels(canvas);
        for (LocalDate day = first(); day.getYear() == map.year(); day = day.plusDays(1)) {
            cell(canvas, day);
        }
        legend(canvas);
        return canvas.svg();
    }

    private void labels(Canvas canvas) {
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
            canvas.text(tongue.weekday(day), LEFT - 8, y(day) + 11, 11, Ink.SOFT, Anchor.END);
        }
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(map.year(), month, 1);
            canvas.text(tongue.shortMonth(day), x(day), TOP - 8, 11, Ink.SOFT, Anchor.START);
        }
    }

    private void cell(Canvas canvas, LocalDate day) {
        var square = square(x(day), y(day.getDayOfWeek()));
        if (day.isAfter(today)) {
            canvas.stroke(square, Ink.LINE, 1);
        } else {
            canvas.fill(square, ink(map.held().getOrDefault(day, Duration.ZERO)));
        }
    }

    private void legend(Canvas canvas) {
        int x = LEFT;
        canvas.text(tongue.say("heat.none"), x + PITCH, LEGEND + 11, 11, Ink.SOFT, Anchor.START);
        canvas.fill(square(x, LEGEND), Ink.HEAT_0);
        x += 104;
        for (var step : STEPS.entrySet()) {
            canvas.fill(square(x, LEGEND), step.getValue());
            canvas.text(tongue.say("heat.from", step.getKey()), x + PITCH + 2, LEGEND + 11, 11, Ink.SOFT, Anchor.START);
            x += 104;
        }
    }

    private String description() {
        if (map.held().isEmpty()) {
            return tongue.say("heat.empty");
        }
        var months = map.held().entrySet().stream()
                .collect(Collectors.toMap(
                        day -> By.MONTH.start(day.getKey()), Map.Entry::getValue, Duration::plus, TreeMap::new));
        var most = months.entrySet().stream()
                .max(Map.Entry.<LocalDate, Duration>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        return tongue.say("heat.sum", tongue.counted("days", map.days()), minutes(map.total())) + " "
                + tongue.say("heat.most", tongue.month(most.getKey()), minutes(most.getValue()));
    }

    private static Ink ink(Duration held) {
        Ink ink = held.isPositive() ? Ink.HEAT_1 : Ink.HEAT_0;
        for (var step : STEPS.entrySet()) {
            ink = held.toMinutes() >= step.getKey() ? step.getValue() : ink;
        }
        return ink;
    }

    private String minutes(Duration held) {
        return tongue.number(Figures.minutes(held));
    }

    private String year() {
        return String.valueOf(map.year());
    }

    private LocalDate first() {
        return LocalDate.of(map.year(), 1, 1);
    }

    private static RoundRectangle2D square(int x, int y) {
        return new RoundRectangle2D.Float(x, y, CELL, CELL, 6, 6);
    }

    private int x(LocalDate day) {
        return LEFT + PITCH * (int) ChronoUnit.WEEKS.between(By.WEEK.start(first()), By.WEEK.start(day));
    }

    private static int y(DayOfWeek day) {
        return TOP + PITCH * (day.getValue() - 1);
    }
}
