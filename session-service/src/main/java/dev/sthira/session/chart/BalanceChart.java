package dev.sthira.session.chart;

import dev.sthira.session.chart.Canvas.Anchor;
import dev.sthira.session.figure.Balance;
import dev.sthira.session.figure.Balance.PoseSides;
import dev.sthira.session.figure.Balance.Sides;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Left and right as bars that meet: all poses first, then those that are held longest.
record BalanceChart(List<PoseSides> rows, Tongue tongue) {
    private static final int WIDTH = 760;
    private static final int TOP = 70;
    private static final int ROW = 34;
    private static final int BAR = 18;
    private static final int LEFT = 270;
    private static final int RIGHT = WIDTH - 76;
    private static final int MOST = 8;
    private static final int LONGEST_NAME = 30;

    static BalanceChart of(Balance balance, Tongue tongue) {
        var rows = new ArrayList<PoseSides>();
        if (!balance.poses().isEmpty()) {
            rows.add(new PoseSides("", tongue.say("balance.all"), balance.whole()));
        }
        balance.poses().stream().limit(MOST).forEach(rows::add);
        return new BalanceChart(List.copyOf(rows), tongue);
    }

    byte[] svg(Theme theme) {
        int height = TOP + Math.max(rows.size(), 1) * ROW + 26;
        var canvas =
                new Canvas(WIDTH, height, theme, new Caption(tongue.say("balance.title"), description(), tongue.tag()));
        canvas.text(tongue.say("balance.title"), 20, 32, 17, Ink.TEXT, Anchor.START);
        if (rows.isEmpty()) {
            canvas.text(tongue.say("balance.none"), 20, TOP + BAR, 14, Ink.TEXT, Anchor.START);
            return canvas.svg();
        }
        canvas.text(tongue.say("balance.left"), LEFT, TOP - 14, 12, Ink.SOFT, Anchor.START);
        canvas.text(tongue.say("balance.right"), RIGHT, TOP - 14, 12, Ink.SOFT, Anchor.END);
        for (int n = 0; n < rows.size(); n++) {
            row(canvas, rows.get(n), TOP + n * ROW);
        }
        return canvas.svg();
    }

    private void row(Canvas canvas, PoseSides row, int y) {
        canvas.text(shortened(row.name()), 20, y + 14, 13, Ink.TEXT, Anchor.START);
        Integer left = row.sides().leftPercent();
        if (left == null) {
            canvas.stroke(new RoundRectangle2D.Float(LEFT, y, RIGHT - LEFT, BAR, 8, 8), Ink.LINE, 1);
            canvas.text(missing(row.sides()), LEFT + 10, y + 13, 12, Ink.SOFT, Anchor.START);
            return;
        }
        int meet = LEFT + (RIGHT - LEFT) * left / 100;
        if (left > 0) {
            canvas.fill(new RoundRectangle2D.Float(LEFT, y, Math.max(meet - LEFT - 1, 1), BAR, 4, 4), Ink.TEAL);
        }
        if (left < 100) {
            canvas.fill(new RoundRectangle2D.Float(meet + 1, y, Math.max(RIGHT - meet - 1, 1), BAR, 4, 4), Ink.CORAL);
        }
        int middle = (LEFT + RIGHT) / 2;
        canvas.dash(new Line2D.Float(middle, y - 5, middle, y + BAR + 5), Ink.TEXT, 1);
        canvas.text(percent(left), LEFT - 8, y + 14, 12, Ink.TEXT, Anchor.END);
        canvas.text(percent(100 - left), RIGHT + 8, y + 14, 12, Ink.TEXT, Anchor.START);
    }

    private String description() {
        return rows.isEmpty()
                ? tongue.say("balance.none")
                : rows.stream().map(this::told).collect(Collectors.joining(" "));
    }

    private String told(PoseSides row) {
        Integer left = row.sides().leftPercent();
        return left == null
                ? tongue.say("balance.too-few", row.name(), missing(row.sides()))
                : tongue.say("balance.told", row.name(), percent(left), percent(100 - left));
    }

    private String missing(Sides sides) {
        return sides.missing() == 0
                ? tongue.say("balance.nothing")
                : tongue.counted("balance.missing", sides.missing());
    }

    private String percent(int share) {
        return tongue.say("percent", share);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }
}
