package dev.sthira.session.track;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jflac.FLACDecoder;
import org.jflac.PCMProcessor;
import org.jflac.metadata.StreamInfo;
import org.jflac.util.ByteData;

/// FLAC as a decoder that is not ours hears it.
final class Heard implements PCMProcessor {
    private short[] samples = new short[1 << 16];
    private int length;
    private long told;

    static Heard of(byte[] flac) throws IOException {
        var heard = new Heard();
        var decoder = new FLACDecoder(new ByteArrayInputStream(flac));
        decoder.addPCMProcessor(heard);
        decoder.decode();
        return heard;
    }

    @Override
    public void processStreamInfo(StreamInfo info) {
        told = info.getTotalSamples();
        if (info.getSampleRate() != Sound.RATE || info.getChannels() != 1 || info.getBitsPerSample() != 16) {
            throw new AssertionError(info.toString());
        }
    }

    @Override
    public void processPCM(ByteData pcm) {
        var bytes = ByteBuffer.wrap(pcm.getData(), 0, pcm.getLen())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        while (length + bytes.remaining() > samples.length) {
            samples = Arrays.copyOf(samples, 2 * samples.length);
        }
        int count = bytes.remaining();
        bytes.get(samples, length, count);
        length += count;
    }

    short[] samples() {
        return Arrays.copyOf(samples, length);
    }

    /// How many samples its head promises.
    long told() {
        return told;
    }

    double seconds() {
        return (double) length / Sound.RATE;
    }

    /// The loudest sample between two seconds.
    int loudest(double from, double to) {
        int loudest = 0;
        for (int i = Math.max(0, (int) (from * Sound.RATE)); i < Math.min(length, (int) (to * Sound.RATE)); i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return loudest;
    }
}
