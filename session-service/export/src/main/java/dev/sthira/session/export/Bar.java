package dev.sthira.session.export;

import java.io.PrintStream;
import java.util.Locale;

/// How far it is: a bar that is drawn anew in its line on a terminal, and a line at the end elsewhere.
final class Bar {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final String name;
    private final long all;
    private int shown = -1;

    /// @param all how many there are; there may turn out to be more or fewer
    Bar(PrintStream out, boolean terminal, String name, long all) {
        this.out = out;
        this.terminal = terminal;
        this.name = name;
        this.all = all;
    }

    void at(long done) {
        int percent = all == 0 ? 100 : (int) Math.min(100, done * 100 / all);
        if (terminal && percent != shown) {
            shown = percent;
            int full = percent * WIDTH / 100;
            out.printf(
                    Locale.ROOT,
                    "\r%-10s [%s%s] %3d %%  %,d",
                    name,
                    "█".repeat(full),
                    " ".repeat(WIDTH - full),
                    percent,
                    done);
            out.flush();
        }
    }

    void end(long done) {
        at(done);
        out.printf(
                Locale.ROOT,
                terminal ? "\r%-10s %,d rows%" + (WIDTH + 10) + "s%n" : "%-10s %,d rows%s%n",
                name,
                done,
                "");
    }
}
