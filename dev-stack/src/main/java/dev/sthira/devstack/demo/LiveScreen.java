package dev.sthira.devstack.demo;

import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.launch.Signals;
import java.util.List;

/** A terminal: the picture is drawn over its predecessor, lines that stay scroll above it. */
final class LiveScreen implements Screen {

    private static final String ESCAPE = "\u001b[";
    private static final String HIDE_CURSOR = ESCAPE + "?25l";
    private static final String SHOW_CURSOR = ESCAPE + "?25h";
    private static final String NO_WRAP = ESCAPE + "?7l";
    private static final String WRAP = ESCAPE + "?7h";
    private static final String ERASE_BELOW = ESCAPE + "J";

    private final Notices notices;
    private List<String> picture = List.of();
    private volatile int columns;

    LiveScreen(Notices notices) {
        this.notices = notices;
        this.columns = Terminal.columns();
        Signals.onResize(() -> columns = Terminal.columns());
        notices.write(HIDE_CURSOR + NO_WRAP);
    }

    @Override
    public void say(String line) {
        notices.write(erase() + line + "\n" + text());
    }

    @Override
    public void show(List<String> next) {
        String erase = erase();
        picture = List.copyOf(next);
        notices.write(erase + text());
    }

    private String erase() {
        return picture.isEmpty() ? "" : ESCAPE + picture.size() + "A\r" + ERASE_BELOW;
    }

    private String text() {
        return picture.isEmpty() ? "" : String.join("\n", picture) + "\n";
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public boolean draws() {
        return true;
    }

    @Override
    public void close() {
        notices.write(erase() + SHOW_CURSOR + WRAP);
        picture = List.of();
    }
}
