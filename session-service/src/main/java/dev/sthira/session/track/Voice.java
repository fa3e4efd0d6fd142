package dev.sthira.session.track;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The voice of a synthesiser that is installed on this machine, if there is one: a program that reads a text and
/// writes
/// a WAV file, as `espeak-ng` does.
@ApplicationScoped
class Voice {
    private static final int SECONDS_A_SENTENCE = 10;
    private static final List<String> WORDS_A_MINUTE = List.of("-s", "150");

    private final @Nullable Path program;
    private final String name;

    Voice(TrackSettings settings) {
        program = settings.synthesiser().flatMap(Voice::found).orElse(null);
        name = program == null ? "" : named(program);
    }

    /// Whether anything can be said at all.
    boolean isThere() {
        return program != null;
    }

    /// The program and its edition: another one sounds otherwise. Empty if there is none.
    String name() {
        return name;
    }

    /// @param language a tag
    Sound say(String language, String text) throws IOException {
        byte[] wav =
                run(Stream.concat(Stream.of("-v", language, "--stdin", "--stdout"), WORDS_A_MINUTE.stream()), text);
        return Wav.read(wav);
    }

    private byte[] run(Stream<String> arguments, String text) throws IOException {
        Path said = Files.createTempFile("sthira-voice", ".wav");
        try {
            var command = Stream.concat(
                            Stream.of(Objects.requireNonNull(program).toString()), arguments)
                    .toList();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(text.getBytes(UTF_8));
            }
            await(process);
            return Files.readAllBytes(said);
        } finally {
            Files.delete(said);
        }
    }

    private static void await(Process process) throws IOException {
        try {
            if (!process.waitFor(SECONDS_A_SENTENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("nothing was said");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private String named(Path found) {
        try {
            String edition = new String(run(Stream.of("--version"), ""), UTF_8).strip();
            return found.getFileName() + " " + edition.split("  |\n", 2)[0];
        } catch (IOException useless) {
            Log.warnf("%s is there and cannot be run: %s", found, useless.getMessage());
            return "";
        }
    }

    private static Optional<Path> found(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
