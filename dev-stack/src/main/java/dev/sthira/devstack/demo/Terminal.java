package dev.sthira.devstack.demo;

import dev.sthira.devstack.launch.Notices;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the terminal can do, and how wide it is. */
final class Terminal {

    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    static Screen screen(Notices notices) {
        return canDraw(Boolean.getBoolean("sthira.terminal"), System.getenv())
                ? new LiveScreen(notices)
                : new PlainScreen(notices);
    }

    /** A terminal that moves its cursor, and a person who has not asked for plain output. */
    static boolean canDraw(boolean isTerminal, Map<String, String> environment) {
        String kind = environment.getOrDefault("TERM", "dumb");
        return isTerminal
                && !kind.equals("dumb")
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Asks the terminal itself, since it may have been resized; else {@code COLUMNS}, else the usual 80. */
    static int columns() {
        return columns(sizeOfTerminal(), System.getenv().getOrDefault("COLUMNS", ""));
    }

    /** The second number of {@code stty size} if it is one, else that of the setting, else 80. */
    static int columns(String rowsAndColumns, String setting) {
        String[] words = rowsAndColumns.strip().split(" ");
        String told = words.length == 2 ? words[1] : setting.strip();
        return told.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(told) : USUAL_COLUMNS;
    }

    private static String sizeOfTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException noTerminal) {
            return "";
        }
    }
}
