package dev.sthira.session.chart;

import dev.sthira.session.chart.Canvas.Anchor;
import dev.sthira.session.figure.Figures;
import dev.sthira.session.figure.Totals;
import dev.sthira.session.figure.Totals.Span;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Minutes week by week as bars, with the goal as a line.
///
/// @param goal minutes of a week; null if none are set
record WeeksChart(Totals weeks, @Nullable Integer goal, Tongue tongue) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 280;
    private static final int LEFT = 56;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 60;
    private static final int FLOOR = HEIGHT - 46;
    private static final int LABELS = 9;

    byte[] svg(Theme theme) {
        var canvas =
                new Canvas(WIDTH, HEIGHT, theme, new Caption(tongue.say("weeks.title"), description(), tongue.tag()));
        canvas.text(tongue.say("weeks.title"), 20, 32, 17, Ink.TEXT, Anchor.START);
        grid(canvas);
        for (int n = 0; n < weeks.spans().size(); n++) {
            bar(canvas, n);
        }
        if (goal != null) {
            canvas.dash(new Line2D.Float(LEFT, y(goal), RIGHT, y(goal)), Ink.CORAL, 2);
            canvas.text(tongue.say("weeks.goal", tongue.number(goal)), WIDTH - 20, 32, 12, Ink.SOFT, Anchor.END);
            canvas.dash(new Line2D.Float(WIDTH - 20, 40, WIDTH - 60, 40), Ink.CORAL, 2);
        }
        return canvas.svg();
    }

    private void grid(Canvas canvas) {
        for (int minutes = 0; minutes <= ceiling(); minutes += step()) {
            canvas.stroke(new Line2D.Float(LEFT, y(minutes), RIGHT, y(minutes)), Ink.LINE, 1);
            canvas.text(tongue.number(minutes), LEFT - 8, y(minutes) + 4, 11, Ink.SOFT, Anchor.END);
        }
    }

    private void bar(Canvas canvas, int n) {
        Span week = weeks.spans().get(n);
        int room = (RIGHT - LEFT) / weeks.spans().size();
        int middle = LEFT + (RIGHT - LEFT) * (2 * n + 1) / (2 * weeks.spans().size());
        int wide = Math.clamp(room * 2L / 3, 4, 40);
        int top = y(week.held());
        if (top < FLOOR) {
            canvas.fill(
                    new RoundRectangle2D.Float(middle - wide / 2, top, wide, FLOOR - top, 6, 6),
                    isBelowGoal(week) ? Ink.MAT : Ink.TEAL);
        }
        if ((weeks.spans().size() - 1 - n) % every() == 0) {
            canvas.text(tongue.date(week.from()), middle, FLOOR + 20, 11, Ink.SOFT, Anchor.MIDDLE);
        }
    }

    private boolean isBelowGoal(Span week) {
        return goal != null && week.held().compareTo(Duration.ofMinutes(goal)) < 0;
    }

    private String description() {
        Span last = weeks.spans().getLast();
        String told = tongue.say(
                "weeks.text",
                weeks.spans().size(),
                tongue.number(Figures.minutes(weeks.held())),
                tongue.number(Figures.minutes(last.held())));
        return goal == null ? told : told + " " + tongue.say("weeks.goal-told", tongue.number(goal));
    }

    /// How many weeks lie between two that are named.
    private int every() {
        return Math.ceilDiv(weeks.spans().size(), LABELS);
    }

    /// So many minutes lie between two lines: a number that is easily read, and some five lines.
    private int step() {
        long most = Math.max(most(), 1);
        int step = 5;
        while (step * 5L < most) {
            step = String.valueOf(step).startsWith("2") ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private int ceiling() {
        return Math.toIntExact(Math.ceilDiv(Math.max(most(), 1), step()) * step());
    }

    private long most() {
        long held = weeks.spans().stream()
                .map(Span::held)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .plusMinutes(1)
                .toMinutes();
        return Math.max(held, goal == null ? 0 : goal);
    }

    private int y(long minutes) {
        return y(Duration.ofMinutes(minutes));
    }

    private int y(Duration held) {
        return FLOOR - Math.toIntExact((FLOOR - TOP) * held.toSeconds() / (ceiling() * 60L));
    }
}
