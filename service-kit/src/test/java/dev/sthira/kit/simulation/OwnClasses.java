package dev.sthira.kit.simulation;

import java.util.function.Supplier;

/// Histories are played on threads of a pool, which find the classes of whoever used them before.
public final class OwnClasses {
    private OwnClasses() {}

    /// Does it in a thread that finds the classes that this one of ours would find, and leaves the thread as it was.
    public static <T> T with(Class<?> ours, Supplier<T> act) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (before == ours.getClassLoader()) {
            return act.get();
        }
        thread.setContextClassLoader(ours.getClassLoader());
        try {
            return act.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
