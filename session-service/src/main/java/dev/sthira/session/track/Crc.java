package dev.sthira.session.track;

/// The two sums by which a reader of FLAC sees that a frame has come whole (RFC 9639, 9.1.8 and 9.3).
final class Crc {
    private Crc() {}

    static int eight(BitWriter bytes) {
        return of(bytes, 8, 0x07);
    }

    static int sixteen(BitWriter bytes) {
        return of(bytes, 16, 0x8005);
    }

    private static int of(BitWriter bytes, int width, int polynomial) {
        int sum = 0;
        int top = 1 << (width - 1);
        for (int i = 0; i < bytes.length(); i++) {
            sum ^= (bytes.at(i) & 0xff) << (width - Byte.SIZE);
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                sum = (sum & top) == 0 ? sum << 1 : (sum << 1) ^ polynomial;
            }
        }
        return sum & ((1 << width) - 1);
    }
}
