package dev.sthira.session.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Texts that the jar holds.
final class Texts {
    private Texts() {}

    static String of(String path) {
        try (var stream = Texts.class.getResourceAsStream("/" + path)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + path);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
