package dev.sthira.session.metronome;

import java.util.function.Supplier;

/// A test of a running service leaves its class loader to threads; libraries would look there for what belongs to
/// these.
final class OwnClasses {
    private static final ClassLoader OWN = OwnClasses.class.getClassLoader();

    private OwnClasses() {}

    /// Does it in a thread that finds its own classes, and leaves the thread as it was.
    static <T> T with(Supplier<T> act) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (before == OWN) {
            return act.get();
        }
        thread.setContextClassLoader(OWN);
        try {
            return act.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
