package dev.sthira.session.metronome;

/// A test of a running service leaves its class loader to the thread; libraries would look there for what belongs to
/// these.
final class OwnClasses {
    private OwnClasses() {}

    static void only() {
        Thread.currentThread().setContextClassLoader(OwnClasses.class.getClassLoader());
    }
}
