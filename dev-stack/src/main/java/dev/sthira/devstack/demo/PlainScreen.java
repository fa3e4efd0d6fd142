package dev.sthira.devstack.demo;

import dev.sthira.devstack.launch.Notices;
import java.util.List;

/** Lines only: for files, pipes and terminals that cannot move their cursor. */
record PlainScreen(Notices notices) implements Screen {

    @Override
    public void say(String line) {
        notices.say(line);
    }

    @Override
    public void show(List<String> picture) {
        // What the picture shows has been said line by line.
    }

    @Override
    public int columns() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean draws() {
        return false;
    }

    @Override
    public void close() {
        // Nothing to take away.
    }
}
