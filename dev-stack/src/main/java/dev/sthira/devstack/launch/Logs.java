package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Each start begins its logs anew and keeps those of the start before. */
final class Logs {

    private static final String FORMAT = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n";

    private Logs() {}

    /** Sends to a file whatever the libraries of the stand-ins print or log, so that the terminal stays readable. */
    static void ofStandIns(Settings settings) {
        try {
            PrintStream log = new PrintStream(
                    Files.newOutputStream(begin(settings.logs().resolve("stand-ins.log"))),
                    true,
                    StandardCharsets.UTF_8);
            System.setOut(log);
            System.setErr(log);
            System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
            LogManager.getLogManager().reset();
            Logger root = Logger.getLogger("");
            root.setLevel(Level.INFO);
            root.addHandler(handler(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Handler handler(PrintStream log) {
        return new StreamHandler(log, new SimpleFormatter()) {
            @Override
            public synchronized void publish(java.util.logging.LogRecord line) {
                super.publish(line);
                flush();
            }
        };
    }

    /** Puts an older log of that name aside. */
    static Path begin(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }
}
