package dev.sthira.session.track;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A WAV file as a synthesiser writes it to a pipe: the lengths in it may be anything, since it did not know them yet.
final class Wav {
    private static final int RIFF = 12;
    private static final int PLAIN = 1;

    private Wav() {}

    /// The sound in it, at our rate.
    static Sound read(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int rate = 0;
        for (int at = RIFF; at + 8 <= file.length; ) {
            String chunk = new String(file, at, 4, StandardCharsets.US_ASCII);
            int length = bytes.getInt(at + 4);
            at += 8;
            if (chunk.equals("data")) {
                return atOurRate(bytes.slice(at, file.length - at).order(ByteOrder.LITTLE_ENDIAN), rate);
            }
            if (chunk.equals("fmt ") && at + 16 <= file.length) {
                rate = rate(bytes, at);
            }
            if (length < 0) {
                break;
            }
            at = Math.toIntExact(Math.min(file.length, (long) at + length));
        }
        throw new IOException("not a WAV file");
    }

    private static int rate(ByteBuffer bytes, int at) throws IOException {
        if (bytes.getShort(at) != PLAIN || bytes.getShort(at + 2) != 1 || bytes.getShort(at + 14) != Short.SIZE) {
            throw new IOException("not one channel of 16 bits");
        }
        return bytes.getInt(at + 4);
    }

    private static Sound atOurRate(ByteBuffer data, int rate) throws IOException {
        int length = data.remaining() / Short.BYTES;
        if (rate < 8_000 || rate > 48_000) {
            throw new IOException("at %d samples a second".formatted(rate));
        }
        var samples = new short[(int) ((long) length * Sound.RATE / rate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = data.getShort((int) ((long) i * rate / Sound.RATE) * Short.BYTES);
        }
        return new Sound(samples);
    }
}
