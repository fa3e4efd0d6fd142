package dev.sthira.session.track;

import java.util.Arrays;

/// Bits one behind the other, the highest first.
final class BitWriter {
    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private long kept;
    private int bits;

    /// @param count 0 to 32; higher bits of the value are left out
    void write(long value, int count) {
        kept = (kept << count) | (value & ((1L << count) - 1));
        bits += count;
        while (bits >= Byte.SIZE) {
            bits -= Byte.SIZE;
            append((byte) (kept >>> bits));
        }
    }

    /// A number as so many zeros and a one.
    void unary(int value) {
        for (int zeros = value; zeros > 0; zeros -= 16) {
            write(0, Math.min(zeros, 16));
        }
        write(1, 1);
    }

    /// Fills the byte that was begun with zeros.
    void fill() {
        write(0, (Byte.SIZE - bits) % Byte.SIZE);
    }

    /// How many whole bytes were written.
    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void append(byte one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = one;
    }
}
