package dev.sthira.devstack.launch;

import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Turns Ctrl-C, a kill and a closed terminal into an interrupt of the main thread, which then stops everything in order; shutdown
 * hooks would run side by side. Whoever asks a second time gets an end at once, and the watchdog cleans up.
 */
public final class Signals {

    private static final int ENDED_BY_SIGNAL = 130;

    private Signals() {}

    /** From now on, signals interrupt that thread. */
    public static void interrupt(Thread main) {
        AtomicBoolean asked = new AtomicBoolean();
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            Signal.handle(new Signal(name), signal -> {
                if (asked.getAndSet(true)) {
                    Runtime.getRuntime().halt(ENDED_BY_SIGNAL);
                }
                main.interrupt();
            });
        }
    }

    /** Runs whenever the terminal changes its size. */
    public static void onResize(Runnable action) {
        Signal.handle(new Signal("WINCH"), signal -> action.run());
    }
}
