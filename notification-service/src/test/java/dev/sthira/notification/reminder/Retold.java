package dev.sthira.notification.reminder;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Histories told by another JVM, which hashes, spells and reckons with days otherwise.
final class Retold {
    private Retold() {}

    /// @param given how many histories
    public static void main(String[] given) throws Exception {
        try (var databases = new SimDatabases(1)) {
            System.out.println(hashes(databases, Integer.parseInt(given[0])));
        }
    }

    static String hashes(SimDatabases databases, int histories) {
        return LongStream.range(0, histories)
                .mapToObj(seed -> Simulation.ending(databases, seed, Act.drawn(seed), Bug.NONE))
                .map(ending -> Long.toHexString(ending.hash()) + "/" + ending.calls())
                .collect(Collectors.joining(" "));
    }
}
