package dev.sthira.session.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sthira.kit.words.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A voice is a program that reads a text and writes a WAV file.
class VoiceTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatTheProgramSays() throws IOException {
        Files.write(folder.resolve("said.wav"), wav(Sound.RATE, 1, 2, 3, -4));
        Voice voice = voice("""
                if [ "$1" = --version ]; then echo "a voice 7  in a folder"; exit; fi
                cat > %1$s/heard.txt; echo "$2" > %1$s/language.txt; cat %1$s/said.wav""".formatted(folder));

        Sound said = voice.say("de", "Links; $(rm -rf) -v fr");

        assertThat(voice.isThere()).isTrue();
        assertThat(voice.name()).endsWith("speak a voice 7");
        assertThat(said.length()).isEqualTo(4);
        assertThat(said.at(3)).isEqualTo((short) -4);
        assertThat(folder.resolve("heard.txt")).hasContent("Links; $(rm -rf) -v fr");
        assertThat(folder.resolve("language.txt")).hasContent("de");
    }

    @Test
    void comesToOurRate() throws IOException {
        Files.write(folder.resolve("said.wav"), wav(2 * Sound.RATE, 1, 1, 2, 2, 3, 3));

        Sound said = voice("cat > /dev/null; cat %s/said.wav".formatted(folder)).say("en", "One");

        assertThat(said.length()).isEqualTo(3);
        assertThat(said.at(2)).isEqualTo((short) 3);
    }

    @Test
    void failsWhereTheProgramFailsOrWritesSomethingElse() throws IOException {
        assertThatThrownBy(() -> voice("exit 3").say("en", "One")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> voice("cat > /dev/null; echo no audio").say("en", "One"))
                .isInstanceOf(IOException.class)
                .hasMessage("not a WAV file");
    }

    @Test
    void isNotThereWithoutAProgram() {
        assertThat(of("no-such-program-at-all").isThere()).isFalse();
        assertThat(of(null).isThere()).isFalse();
    }

    @Test
    void speaksThreeLanguagesWhereEspeakIsInstalled() throws IOException {
        Voice voice = of("espeak-ng");
        assumeTrue(voice.isThere());

        for (String language : Words.LANGUAGES) {
            Sound said = voice.say(language, "Cat Cow. Savasana. Ardha Matsyendrasana.");
            assertThat((double) said.length() / Sound.RATE).as(language).isBetween(1.0, 10.0);
        }
    }

    @Test
    void isInTheContainerByTheNameItIsLookedForBy() throws IOException {
        String installed = first(Path.of("Dockerfile"), "ARG SYNTHESISER=(.+)");
        String wanted =
                first(Path.of("src/main/resources/application.properties"), "synthesiser=.+STHIRA_SYNTHESISER:(.+)}");
        Path compose = Path.of("../docker-compose.yml");

        assertThat(installed).isEqualTo(wanted).isEqualTo(first(compose, "SYNTHESISER: \"\\$\\{[A-Z_]+-(.+)}\"}"));
        assertThat(installed).isEqualTo(first(compose, "STHIRA_SYNTHESISER: \\$\\{[A-Z_]+-(.+)}"));
    }

    private static String first(Path file, String form) throws IOException {
        return Pattern.compile(form)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private Voice voice(String script) throws IOException {
        Path program = folder.resolve("speak");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return of(program.toString());
    }

    private static Voice of(@Nullable String program) {
        return new Voice(new TrackSettings() {
            @Override
            public Optional<String> synthesiser() {
                return Optional.ofNullable(program);
            }

            @Override
            public int keptMegabytes() {
                return 1;
            }
        });
    }

    /// As a program writes it that does not know yet how long it will be.
    private static byte[] wav(int rate, int... samples) {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1);
        wav.putShort((short) 1)
                .putInt(rate)
                .putInt(2 * rate)
                .putShort((short) 2)
                .putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        for (int sample : samples) {
            wav.putShort((short) sample);
        }
        return wav.array();
    }
}
