package dev.sthira.session.metronome;

/// A promise that was broken.
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    Violation(String what, Object... of) {
        super(what.formatted(of));
    }
}
