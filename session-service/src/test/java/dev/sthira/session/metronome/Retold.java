package dev.sthira.session.metronome;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Histories told by another JVM, which hashes, spells and reckons with days otherwise.
final class Retold {
    private Retold() {}

    /// @param given how many histories
    public static void main(String[] given) {
        Logger.getLogger(Retold.class.getPackageName()).setLevel(Level.OFF);
        System.out.println(hashes(Integer.parseInt(given[0])));
    }

    static String hashes(int histories) {
        return LongStream.range(0, histories)
                .mapToObj(seed -> SimWorld.play(seed, Act.drawn(seed), Bug.NONE))
                .map(ending -> Long.toHexString(ending.hash()) + "/" + ending.records())
                .collect(Collectors.joining(" "));
    }
}
