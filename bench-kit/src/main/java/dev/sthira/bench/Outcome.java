package dev.sthira.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What a process beside the service says of itself in its last lines: figures by name.
public record Outcome(Properties figures) {

    public static Outcome of(Path log) {
        var figures = new Properties();
        try (var lines = Files.newBufferedReader(log)) {
            figures.load(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(figures);
    }

    /// Not a number if it did not say.
    public double get(String name) {
        return Double.parseDouble(figures.getProperty(name, "NaN"));
    }
}
