package dev.sthira.kit.failpoint;

import java.util.concurrent.atomic.AtomicInteger;

/// Places in the code at which a process dies at once if its command line says so, and which cost nothing otherwise.
///
/// `-Dsthira.failpoint=tick-sealed:3` dies the third time that the place of that name is passed, as by kill -9.
public final class Failpoint {
    private static final int AS_KILLED = 137;
    private static final String[] ARMED =
            System.getProperty("sthira.failpoint", "").split(":");
    private static final boolean OFF = ARMED.length != 2;
    private static final AtomicInteger LEFT = new AtomicInteger(OFF ? 0 : Integer.parseInt(ARMED[1]));

    private Failpoint() {}

    /// Goes on, nearly always.
    public static void pass(String place) {
        if (!OFF && ARMED[0].equals(place) && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(AS_KILLED);
        }
    }
}
