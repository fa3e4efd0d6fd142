package dev.sthira.session.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is what a decoder reads, but for the lowest three bits.
class FlacTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 15, 16, 4095, 4096, 4097, 9000, 22_050, 600_000})
    void comesBackAsItWas(int length) throws IOException {
        var random = new Random(length);
        comesBack(length, i -> random.nextInt(1 << 16) - (1 << 15));
        comesBack(length, i -> (int) (20_000 * Math.sin(i / 7.0)));
        comesBack(length, i -> i % 9000 < 4500 ? 0 : random.nextInt(100));
        comesBack(length, i -> i % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE);
        comesBack(length, i -> -1);
    }

    @Test
    void anHourOfSilenceIsSmallAndManyFramesLong() throws IOException {
        int hour = 3_600 * Sound.RATE;

        byte[] flac = written(hour, i -> 0);

        assertThat(flac.length).isLessThan(350_000);
        assertThat(Heard.of(flac).told()).isEqualTo(hour);
    }

    @Test
    void itsTablePointsAtFrames() throws IOException {
        byte[] flac = written(35 * Sound.RATE, i -> i % 100);
        ByteBuffer bytes = ByteBuffer.wrap(flac);

        int size = bytes.getInt(42) & 0xffffff;

        assertThat(size).isEqualTo(4 * 18);
        for (int point = 0; point < 4; point++) {
            int at = 46 + 18 * point;
            assertThat(bytes.getLong(at)).isBetween(point * 10L * Sound.RATE, point * 10L * Sound.RATE + Flac.BLOCK);
            int frame = 46 + size + (int) bytes.getLong(at + 8);
            assertThat(bytes.getShort(frame)).isEqualTo((short) 0xfff8);
            assertThat(bytes.getShort(at + 16)).isEqualTo((short) Flac.BLOCK);
        }
    }

    private void comesBack(int length, IntUnaryOperator sample) throws IOException {
        var samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) sample.applyAsInt(i);
        }
        Heard heard = Heard.of(written(length, i -> i < length ? samples[i] : 0));

        assertThat(heard.samples()).isEqualTo(rounded(samples));
        assertThat(heard.told()).isEqualTo(length);
    }

    /// To the nearest of every eighth value.
    private static short[] rounded(short[] samples) {
        var rounded = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            rounded[i] = (short) (8 * Math.min(4095, Math.floorDiv(samples[i] + 4, 8)));
        }
        return rounded;
    }

    private byte[] written(int length, IntUnaryOperator sample) throws IOException {
        Path path = Files.createTempFile(folder, "track", ".flac");
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            var next = new int[1];
            Flac.write(file, length, block -> {
                for (int i = 0; i < block.length; i++) {
                    block[i] = sample.applyAsInt(next[0]++);
                }
            });
        }
        return Files.readAllBytes(path);
    }
}
