package dev.sthira.session.practice;

/// A record that can never be taken in, however often it is tried.
final class PoisonRecord extends RuntimeException {
    private static final long serialVersionUID = 1;

    PoisonRecord(String reason) {
        super(reason);
    }

    PoisonRecord(String reason, Throwable cause) {
        super(reason, cause);
    }
}
