package dev.sthira.devstack.demo;

import java.util.List;

/** Where the demo shows itself: lines that stay, and a picture below them that changes. */
sealed interface Screen extends AutoCloseable permits LiveScreen, PlainScreen {

    /** Writes a line that stays. */
    void say(String line);

    /** Replaces the picture at the bottom. */
    void show(List<String> picture);

    /** How wide the terminal is now. */
    int columns();

    /** Whether a picture is shown at all; otherwise lines have to tell everything. */
    boolean draws();

    /** Takes the picture away. */
    @Override
    void close();
}
