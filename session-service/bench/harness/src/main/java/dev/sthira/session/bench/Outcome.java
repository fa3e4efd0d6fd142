package dev.sthira.session.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What a process beside the service says of itself in its last lines: figures by name.
record Outcome(Properties figures) {

    static Outcome of(Path log) {
        var figures = new Properties();
        try (var lines = Files.newBufferedReader(log)) {
            figures.load(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(figures);
    }

    /// Not a number if it did not say.
    double get(String name) {
        return Double.parseDouble(figures.getProperty(name, "NaN"));
    }

    static void say(Lateness lateness, double cpu) {
        System.out.printf(
                "events=%d%np50=%d%np99=%d%np999=%d%ncpu=%.2f%n",
                lateness.events(), lateness.at(0.5), lateness.at(0.99), lateness.at(0.999), cpu);
    }
}
