package dev.sthira.kit.simulation;

/// A promise that was broken.
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Violation(String what, Object... of) {
        super(what.formatted(of));
    }
}
