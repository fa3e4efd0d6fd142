package dev.sthira.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Processor time as Linux counts it, in seconds.
public final class Processor {
    private static final double TICKS_PER_SECOND = 100;
    private static final Path PROC = Path.of("/proc");
    private static final int USER = 11;
    private static final int OF_DEAD_CHILDREN = 13;

    private Processor() {}

    /// Of one process; a process that is gone used none.
    public static double of(long pid) {
        return sum(pid, USER, 2);
    }

    /// Of a process, the children that it has, and those that it had.
    public static double ofTree(long pid) {
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children);
        return sum(pid, USER, 4)
                + children.mapToDouble(child -> of(child.pid())).sum();
    }

    /// Of this process, of others that it looks after, and of all that descend from them, gone or not.
    public static double ofAllOf(long... others) {
        return LongStream.concat(LongStream.of(ProcessHandle.current().pid()), LongStream.of(others))
                .mapToObj(ProcessHandle::of)
                .flatMap(Optional::stream)
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .distinct()
                .mapToDouble(one -> sum(one.pid(), USER, 4))
                .sum();
    }

    /// Of the children of this process that have ended.
    public static double ofEndedChildren() {
        return sum(ProcessHandle.current().pid(), OF_DEAD_CHILDREN, 2);
    }

    /// Of all processes of the machine.
    public static double ofMachine() {
        var counts = machine();
        return (counts[0] + counts[1] + counts[2]) / TICKS_PER_SECOND;
    }

    /// What the machine's host kept for itself.
    public static double stolen() {
        return machine()[7] / TICKS_PER_SECOND;
    }

    public static String load() {
        return String.join(" ", Arrays.copyOf(read(PROC.resolve("loadavg")).split(" "), 3));
    }

    private static long[] machine() {
        var first = read(PROC.resolve("stat")).lines().findFirst().orElseThrow();
        return Stream.of(first.split(" +")).skip(1).mapToLong(Long::parseLong).toArray();
    }

    private static double sum(long pid, int from, int count) {
        try {
            var line = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, from, from + count)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
