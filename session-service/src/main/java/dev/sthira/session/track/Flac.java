package dev.sthira.session.track;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/// Audio as FLAC (RFC 9639), which every browser plays and in which silence weighs next to nothing: frame by frame,
/// with
/// a table by which players find their way.
final class Flac {
    static final int BLOCK = 4096;

    private static final int SIGNATURE = 0x664c6143;
    private static final int INFO = 34;
    private static final int POINT = 18;
    private static final int SECONDS_A_POINT = 10;
    private static final int TABLE = 3;
    private static final int LAST = 0x80;
    private static final long NO_POINT = -1;

    private final FileChannel file;
    private final long samples;
    private final int frames;
    private final ByteBuffer table;
    private long written;

    private Flac(FileChannel file, long samples) {
        this.file = file;
        this.samples = samples;
        this.frames = Math.toIntExact((samples + BLOCK - 1) / BLOCK);
        this.table = ByteBuffer.allocate(Math.toIntExact(samples / (SECONDS_A_POINT * Sound.RATE) + 1) * POINT);
    }

    /// What comes, block by block.
    interface Source {
        /// Fills it with the samples that come next; behind the last, it is silent.
        void next(int[] block) throws IOException;
    }

    /// @param file    an empty one
    /// @param samples how many there will be; more than none
    static void write(FileChannel file, long samples, Source source) throws IOException {
        new Flac(file, samples).write(source);
    }

    private void write(Source source) throws IOException {
        file.write(head());
        file.position((long) table.capacity() + file.position());
        var stream = new BufferedOutputStream(Channels.newOutputStream(file), 64 * 1024);
        var block = new int[BLOCK];
        for (int frame = 0; frame < frames; frame++) {
            source.next(block);
            frame(frame, block, stream);
        }
        stream.flush();
        while (table.hasRemaining()) {
            table.putLong(NO_POINT).putLong(0).putShort((short) 0);
        }
        file.write(table.flip(), file.size() - written - table.capacity());
    }

    private void frame(int number, int[] block, OutputStream stream) throws IOException {
        long first = (long) number * BLOCK;
        int size = (int) Math.min(BLOCK, samples - first);
        if (first >= table.position() / POINT * (long) SECONDS_A_POINT * Sound.RATE && table.hasRemaining()) {
            table.putLong(first).putLong(written).putShort((short) size);
        }
        byte[] frame = FlacFrame.of(number, block, size);
        stream.write(frame);
        written += frame.length;
    }

    private ByteBuffer head() {
        var bits = new BitWriter();
        bits.write(SIGNATURE, 32);
        bits.write(INFO, 32);
        bits.write(BLOCK, 16);
        bits.write(BLOCK, 16);
        bits.write(0, 24);
        bits.write(0, 24);
        bits.write(Sound.RATE, 20);
        bits.write(0, 3);
        bits.write(15, 5);
        bits.write(samples >>> 32, 4);
        bits.write(samples, 32);
        for (int i = 0; i < 4; i++) {
            bits.write(0, 32);
        }
        bits.write(LAST | TABLE, 8);
        bits.write(table.capacity(), 24);
        return ByteBuffer.wrap(bits.toBytes());
    }
}
