package dev.sthira.session.track;

import java.util.Arrays;

/// One frame of FLAC (RFC 9639, 9): silence takes some bytes, all else is what a simple guess leaves over. The lowest
/// bits of each sample are left out: nobody hears them in bells and a voice, and they would take a third of the room.
final class FlacFrame {
    private static final int SYNC = 0xfff8;
    private static final int RATE_22050 = 0b0110;
    private static final int BITS_16 = 0b100;
    private static final int SIZE_IN_FULL = 0b0111;
    private static final int BEST_GUESS = 4;
    private static final int PARTITIONS = 4;
    private static final int LARGEST_PARAMETER = 14;
    private static final int LEFT_OUT = 3;
    private static final int KEPT = Short.SIZE - LEFT_OUT;

    private final BitWriter bits = new BitWriter();
    private final int[] samples;
    private final int size;

    private FlacFrame(int[] samples, int size) {
        this.samples = Arrays.stream(samples, 0, size).map(FlacFrame::rounded).toArray();
        this.size = size;
    }

    /// @param number  of the frame, from 0
    /// @param samples of 16 bits
    /// @param size    how many of them there are
    static byte[] of(int number, int[] samples, int size) {
        return new FlacFrame(samples, size).written(number);
    }

    private static int rounded(int sample) {
        int largest = Short.MAX_VALUE >> LEFT_OUT;
        return Math.min((sample + (1 << (LEFT_OUT - 1))) >> LEFT_OUT, largest);
    }

    private byte[] written(int number) {
        bits.write(SYNC, 16);
        bits.write(SIZE_IN_FULL, 4);
        bits.write(RATE_22050, 4);
        bits.write(0, 4);
        bits.write(BITS_16, 3);
        bits.write(0, 1);
        number(number);
        bits.write(size - 1, 16);
        bits.write(Crc.eight(bits), 8);
        subframe();
        bits.fill();
        bits.write(Crc.sixteen(bits), 16);
        return bits.toBytes();
    }

    /// A number as UTF-8 writes a character, a little further.
    private void number(int number) {
        if (number < 0x80) {
            bits.write(number, 8);
            return;
        }
        int behind = 1;
        while (number >= 1 << (5 * behind + 6)) {
            behind++;
        }
        bits.write(((0xff << (7 - behind)) & 0xff) | (number >> (6 * behind)), 8);
        for (int i = behind - 1; i >= 0; i--) {
            bits.write(0x80 | ((number >> (6 * i)) & 0x3f), 8);
        }
    }

    private void subframe() {
        if (isConstant()) {
            type(0);
            bits.write(samples[0], KEPT);
        } else {
            guessed();
        }
    }

    /// What the subframe is, and how many bits of each sample it leaves out.
    private void type(int type) {
        bits.write((type << 1) | 1, 8);
        bits.unary(LEFT_OUT - 1);
    }

    private boolean isConstant() {
        for (int i = 1; i < size; i++) {
            if (samples[i] != samples[0]) {
                return false;
            }
        }
        return true;
    }

    /// The first samples as they are, and of all others what the guess from those before them leaves over.
    private void guessed() {
        int order = 0;
        int[] left = samples.clone();
        int[] best = samples;
        long least = sum(left, 0);
        for (int tried = 1; tried <= Math.min(BEST_GUESS, size - 1); tried++) {
            for (int i = size - 1; i >= tried; i--) {
                left[i] -= left[i - 1];
            }
            long sum = sum(left, tried);
            if (sum < least) {
                least = sum;
                order = tried;
                best = left.clone();
            }
        }
        type(0b001000 | order);
        for (int i = 0; i < order; i++) {
            bits.write(samples[i], KEPT);
        }
        residual(best, order);
    }

    private long sum(int[] left, int from) {
        long sum = 0;
        for (int i = from; i < size; i++) {
            sum += Math.abs(left[i]);
        }
        return sum;
    }

    private void residual(int[] left, int order) {
        int halvings = size % (1 << PARTITIONS) == 0 && size >> PARTITIONS > order ? PARTITIONS : 0;
        int length = size >> halvings;
        bits.write(0, 2);
        bits.write(halvings, 4);
        for (int from = 0; from < size; from += length) {
            partition(left, Math.max(from, order), from + length);
        }
    }

    private void partition(int[] left, int from, int to) {
        int parameter = parameter(left, from, to);
        bits.write(parameter, 4);
        for (int i = from; i < to; i++) {
            int folded = (left[i] << 1) ^ (left[i] >> 31);
            bits.unary(folded >>> parameter);
            bits.write(folded, parameter);
        }
    }

    private static int parameter(int[] left, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(left[i]);
        }
        int parameter = 0;
        while (parameter < LARGEST_PARAMETER && (long) (to - from) << parameter <= sum) {
            parameter++;
        }
        return parameter;
    }
}
