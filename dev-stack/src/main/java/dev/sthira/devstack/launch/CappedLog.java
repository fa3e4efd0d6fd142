package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A log file that nobody can fill the disk with: when it is full it moves aside, and of those aside only a few are kept.
 * Each start begins anew and keeps what the starts before wrote in the same way.
 */
final class CappedLog extends OutputStream {

    private static final long LARGEST = 10_000_000;
    private static final int KEPT = 3;

    private final Path file;
    private final long largest;
    private OutputStream out;
    private long written;

    private CappedLog(Path file, long largest) throws IOException {
        this.file = file;
        this.largest = largest;
        this.out = open(file);
    }

    /** Begins a log of 10 MB at most, with three older ones beside it: {@code name.1} is the youngest of them. */
    static CappedLog begin(Path file) throws IOException {
        return begin(file, LARGEST);
    }

    static CappedLog begin(Path file, long largest) throws IOException {
        return new CappedLog(file, largest);
    }

    private static OutputStream open(Path file) throws IOException {
        if (Files.exists(file)) {
            for (int older = KEPT - 1; older >= 1; older--) {
                moveIfThere(aside(file, older), aside(file, older + 1));
            }
            moveIfThere(file, aside(file, 1));
        }
        return Files.newOutputStream(file);
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static Path aside(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public synchronized void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int lineEnd = written + length > largest ? lastLineEnd(bytes, offset, length) : 0;
        append(bytes, offset, lineEnd);
        if (lineEnd > 0 || written > 2 * largest) {
            moveOn();
        }
        append(bytes, offset + lineEnd, length - lineEnd);
    }

    private void append(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        written += length;
    }

    /** A line is not cut in two, so that nothing within it begins a file, unless it has no end. */
    private static int lastLineEnd(byte[] bytes, int offset, int length) {
        int end = length;
        while (end > 0 && bytes[offset + end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void moveOn() throws IOException {
        out.close();
        out = open(file);
        written = 0;
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
