package dev.sthira.session.chart;

import dev.sthira.session.chart.Canvas.Anchor;
import dev.sthira.session.figure.Back;
import dev.sthira.session.figure.Back.Month;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How the back was before practices, month by month: the mean as a line, the best and the worst as a range.
///
/// @param missing how many answers are missing before anything is drawn
record BackChart(List<Month> months, int missing, Tongue tongue) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 64;
    private static final int FLOOR = HEIGHT - 48;
    private static final int WORST = 10;
    private static final int MOST_MONTHS = 24;
    private static final int LABELS = 12;

    static BackChart of(Back back, int missing, Tongue tongue) {
        List<Month> all = missing > 0 ? List.of() : back.months();
        return new BackChart(
                all.isEmpty()
                        ? all
                        : all.stream()
                                .filter(month -> !month.from()
                                        .isBefore(all.getLast().from().minusMonths(MOST_MONTHS - 1L)))
                                .toList(),
                missing,
                tongue);
    }

    byte[] svg(Theme theme) {
        var canvas =
                new Canvas(WIDTH, HEIGHT, theme, new Caption(tongue.say("back.title"), description(), tongue.tag()));
        canvas.text(tongue.say("back.title"), 20, 32, 17, Ink.TEXT, Anchor.START);
        canvas.text(tongue.say("back.scale"), WIDTH - 20, 32, 12, Ink.SOFT, Anchor.END);
        for (int pain = 0; pain <= WORST; pain += 2) {
            int y = y(BigDecimal.valueOf(pain));
            canvas.stroke(new Line2D.Float(LEFT, y, RIGHT, y), Ink.LINE, 1);
            canvas.text(String.valueOf(pain), LEFT - 10, y + 4, 11, Ink.SOFT, Anchor.END);
        }
        if (months.isEmpty()) {
            canvas.text(
                    tongue.counted("back.missing", missing),
                    (LEFT + RIGHT) / 2,
                    y(BigDecimal.valueOf(5)) + 5,
                    14,
                    Ink.TEXT,
                    Anchor.MIDDLE);
        } else {
            draw(canvas);
        }
        return canvas.svg();
    }

    private void draw(Canvas canvas) {
        months.forEach(month -> range(canvas, month));
        for (int n = 1; n < months.size(); n++) {
            Month before = months.get(n - 1);
            Month after = months.get(n);
            canvas.stroke(
                    new Line2D.Float(x(before.from()), y(before.mean()), x(after.from()), y(after.mean())),
                    Ink.CORAL,
                    3);
        }
        for (Month month : months) {
            canvas.fill(new Ellipse2D.Float(x(month.from()) - 5, y(month.mean()) - 5, 10, 10), Ink.CORAL);
        }
        label(canvas);
    }

    private void range(Canvas canvas, Month month) {
        int top = y(BigDecimal.valueOf(month.most())) - 7;
        int bottom = y(BigDecimal.valueOf(month.least())) + 7;
        canvas.fill(new RoundRectangle2D.Float(x(month.from()) - 7, top, 14, bottom - top, 14, 14), Ink.SAND);
    }

    private void label(Canvas canvas) {
        int every = Math.ceilDiv((int) span() + 1, LABELS);
        for (int n = 0; n <= span(); n += every) {
            LocalDate month = first().plusMonths(n);
            canvas.text(tongue.shortMonth(month), x(month), FLOOR + 20, 11, Ink.SOFT, Anchor.MIDDLE);
            if (n == 0 || month.getMonthValue() == 1) {
                canvas.text(String.valueOf(month.getYear()), x(month), FLOOR + 34, 11, Ink.SOFT, Anchor.MIDDLE);
            }
        }
    }

    private String description() {
        if (months.isEmpty()) {
            return tongue.counted("back.missing", missing);
        }
        Month last = months.getLast();
        String now = tongue.say(
                "back.last", tongue.month(last.from()), tongue.number(last.mean()), last.least(), last.most());
        return months.size() == 1
                ? tongue.say("back.scale") + ". " + now
                : tongue.say("back.scale") + ". "
                        + tongue.say(
                                "back.first",
                                tongue.month(months.getFirst().from()),
                                tongue.number(months.getFirst().mean()))
                        + " " + now;
    }

    private LocalDate first() {
        return months.getFirst().from();
    }

    private long span() {
        return ChronoUnit.MONTHS.between(first(), months.getLast().from());
    }

    private int x(LocalDate month) {
        long place = ChronoUnit.MONTHS.between(first(), month);
        int inside = RIGHT - LEFT - 60;
        return span() == 0 ? (LEFT + RIGHT) / 2 : LEFT + 30 + Math.toIntExact(inside * place / span());
    }

    private static int y(BigDecimal pain) {
        return FLOOR - pain.multiply(BigDecimal.valueOf((FLOOR - TOP) / WORST)).intValue();
    }
}
