package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;

/** What the libraries in this JVM write, and what a log says to the person who asks. */
public final class Logs {

    private Logs() {}

    /** Keeps libraries from writing on the terminal; what they have to say of failures, exceptions say too. */
    public static void off() {
        LogManager.getLogManager().reset();
    }

    /** Sends to a file whatever the libraries of the stand-ins print or log, so that the terminal stays readable. */
    static void ofStandIns(Settings settings) {
        try {
            OutputStream file = CappedLog.begin(settings.logs().resolve("stand-ins.log"));
            PrintStream log = new PrintStream(file, true, StandardCharsets.UTF_8);
            System.setOut(log);
            System.setErr(log);
            off();
            Logger root = Logger.getLogger("");
            root.setLevel(Level.INFO);
            root.addHandler(handler(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Handler handler(PrintStream log) {
        return new StreamHandler(log, new OneLine()) {
            @Override
            public synchronized void publish(LogRecord line) {
                super.publish(line);
                flush();
            }
        };
    }

    /** The line of a log that tells best why the program ended: the deepest cause, else the last error, else nothing. */
    static String lastReason(List<String> lines) {
        return Stream.of("Caused by: ", "Exception: ", " ERROR ")
                .flatMap(sign -> lines.reversed().stream()
                        .filter(line -> line.contains(sign))
                        .limit(1))
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    static String lastReason(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lastReason(lines.toList());
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }
}
